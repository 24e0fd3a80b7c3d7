import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { PackStamp } from '#shared/protocol/review-pack.ts';

/** Seals what packs were made for, and gives each the key by which it signs. Rules: PAK-3. */
export interface PackSeals {
  seal(stamp: Omit<PackStamp, 'seal'>): PackStamp;
  /** Whether this server sealed it. */
  isOwn(stamp: PackStamp): boolean;
  /** The key of a pack, 64 hex digits: in the pack, and worked out again when its marks come back. */
  keyOf(packId: string): string;
}

/** Makes the seals of a server: keys of their own, from its secret. */
export function createPackSeals(serverSecret: Buffer): PackSeals {
  const key = createHmac('sha256', serverSecret).update('review packs').digest();
  const sealOf = (stamp: Omit<PackStamp, 'seal'>) =>
    createHmac('sha256', key)
      .update(`stamp ${canonicalJson({ ...stamp })}`)
      .digest('hex');
  return {
    seal: (stamp) => ({ ...stamp, seal: sealOf(stamp) }),
    isOwn: ({ seal, ...stamp }) => timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(stamp))),
    keyOf: (packId) => createHmac('sha256', key).update(`pack ${packId}`).digest('hex'),
  };
}
