import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { ClusterGuard } from './cluster-guard.ts';
import { messageOf } from './database-error.ts';

/** How long after a start that failed the next is tried, milliseconds. */
const AGAIN_MS = 1_000;

export interface ClusterKeeperParts {
  /** Starts the database where it was; resolves when it answers, also when it never went away. Nothing for a site's own. */
  readonly startAgain: () => Promise<void>;
  /** Takes the cluster for this process; `onLost` is called once, when the connection that holds it is gone. */
  readonly takeGuard: (onLost: () => void) => Promise<ClusterGuard>;
  readonly logger: Logger;
}

/**
 * Holds a database, and starts a private one again when it died under the server: killed, or out of memory. Shows wait
 * meanwhile as they do for any store that is away. Rejects when the cluster cannot be taken the first time.
 */
export async function keepCluster({ startAgain, takeGuard, logger }: ClusterKeeperParts): Promise<ClusterGuard> {
  let isReleased = false;
  let restoring: Promise<void> = Promise.resolve();
  let guard = await takeGuard(onLost);

  function onLost(): void {
    if (isReleased) return;
    logger.error('the connection that holds the database is gone; it is taken again');
    restoring = restore();
  }

  async function restore(): Promise<void> {
    while (!isReleased) {
      try {
        await startAgain();
        guard = await takeGuard(onLost);
        logger.info('the database is back');
        return;
      } catch (fault) {
        logger.error({ reason: messageOf(fault) }, 'the database could not be taken again yet');
        await delay(AGAIN_MS);
      }
    }
  }

  return {
    async release() {
      isReleased = true;
      await restoring;
      await guard.release();
    },
  };
}
