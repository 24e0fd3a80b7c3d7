import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';
import { StorageFault } from '../storage/storage-fault.ts';
import { fingerprintOf, nodeSessionName } from './node-name.ts';
import type { Membership } from './open-node.ts';
import { createOwnerSession } from './owner-session.ts';
import { readNodes } from './room-map.ts';

/** How long the session of a node that was killed may stay before it is noticed, milliseconds. */
const PATIENCE_MS = 6_000;

/**
 * Makes this server a member of those on its database; null when it is to be alone. The session is not open yet.
 * `common` is everything that nodes must have in common to run each other's rooms.
 */
export function prepareMembership(
  { nodeAddress: address, databaseUrl }: Pick<Config, 'nodeAddress' | 'databaseUrl'>,
  common: readonly (string | Buffer)[],
  logger: Logger,
): (Membership & { readonly fingerprint: string }) | null {
  if (address === null || databaseUrl === null) return null;
  const fingerprint = fingerprintOf(common);
  const name = nodeSessionName({ address, fingerprint });
  const owner = createOwnerSession({ url: databaseUrl, name, logger, now: () => performance.now() });
  return { owner, address, databaseUrl, fingerprint };
}

/**
 * Takes the place among the other nodes. Throws StorageFault `nodes_differ` when one of them runs another version or
 * another data folder, or has the same address.
 */
export async function takePlace({ owner, address, databaseUrl, fingerprint }: NonNullable<Prepared>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const deadlineMs = performance.now() + PATIENCE_MS;
    for (;;) {
      const others = await readNodes(client);
      const stranger = others.find((other) => other.fingerprint !== fingerprint || other.address === address);
      if (stranger === undefined) break;
      if (performance.now() > deadlineMs) throw differs(stranger.address, stranger.address === address);
      await delay(100);
    }
  } finally {
    await client.end();
  }
  await owner.open();
}

type Prepared = ReturnType<typeof prepareMembership>;

function differs(other: string, isSame: boolean): StorageFault {
  return new StorageFault(
    'nodes_differ',
    isSame
      ? `Another node has the address ${other}: NODE_ADDRESS must be this node's own.`
      : `The node at ${other} runs another version or another DATA_DIR: nodes share both. Stop all of them to upgrade.`,
  );
}
