import { createHash } from 'node:crypto';

const PREFIX = 'caipai-node';

/** What a node says of itself in the database's list of sessions, which holds 63 bytes. */
export interface NodeName {
  /** `host:port` under which other nodes reach it. */
  readonly address: string;
  /** Eight digits: equal for nodes that may run the same rooms. */
  readonly fingerprint: string;
}

/** The name of a node's session. */
export function nodeSessionName({ address, fingerprint }: NodeName): string {
  return `${PREFIX} ${fingerprint} ${address}`;
}

/** Reads the name of a session; null when it is not a node's. */
export function readNodeName(sessionName: string): NodeName | null {
  const [prefix, fingerprint, address, ...rest] = sessionName.split(' ');
  if (prefix !== PREFIX || fingerprint === undefined || address === undefined || rest.length > 0) return null;
  return { address, fingerprint };
}

/** Fingerprint of everything that nodes must have in common. */
export function fingerprintOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 8);
}

/** Where a room without an owner is at home: the same node for every asker, as long as the same nodes are there. */
export function homeOf(roomId: string, addresses: readonly string[]): string | null {
  const weighed = addresses.map((address) => ({ address, weight: fingerprintOf([roomId, address]) }));
  return weighed.sort((a, b) => (a.weight < b.weight ? 1 : -1))[0]?.address ?? null;
}
