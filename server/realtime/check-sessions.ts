import { type AccountBook, StoreAway } from '../accounts/account-book.ts';
import { FRESH_MS } from '../accounts/session-memory.ts';
import type { Logger } from '../logger.ts';
import type { Ticking } from '../rooms/ticker.ts';
import type { RealtimeServer } from './room-channels.ts';

const EVERY_MS = 60_000;

/**
 * Asks once a minute whether the sessions of open sockets still hold, and cuts those that ran out or were ended by
 * another server. What is ended here is cut at once and does not wait for it.
 */
export function checkSessions(
  io: RealtimeServer,
  accounts: Pick<AccountBook, 'find'>,
  logger: Logger,
): Ticking & { soon(): void } {
  let nextMs = EVERY_MS;
  let isSoon = false;

  async function check(): Promise<void> {
    for (const socket of io.of('/').sockets.values()) {
      if (socket.data.person === null) continue;
      const found = await accounts.find(socket.handshake.headers).catch((fault: unknown) => {
        if (fault instanceof StoreAway) return null;
        throw fault;
      });
      if (found !== 'over') continue;
      logger.info({ participantId: socket.data.participantId }, 'socket of an ended session cut');
      socket.disconnect(true);
    }
  }

  return {
    /** As soon as nothing counts any more that was read before now. */
    soon() {
      isSoon = true;
    },
    beat(nowMs) {
      if (isSoon) nextMs = Math.min(nextMs, nowMs + FRESH_MS);
      isSoon = false;
      if (nowMs < nextMs) return;
      nextMs = nowMs + EVERY_MS;
      check().catch((fault: unknown) => logger.error({ err: fault }, 'sessions of sockets could not be checked'));
    },
  };
}
