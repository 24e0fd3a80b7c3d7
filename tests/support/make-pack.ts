import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import type { ReviewPack } from '#shared/protocol/review-pack.ts';
import { makeRecording, opened } from './make-recording.ts';
import { makeDesk } from './review-desk.ts';
import { makeStudioBrief } from './studio-room.ts';

/** The key of every pack that is made here. */
export const PACK_KEY = 'ab'.repeat(32);

/** A pack of a show of ten minutes, without footage; `change`: of its desk. */
export function makePack(change: Partial<ReviewDesk> = {}): ReviewPack {
  const { header, entries } = makeRecording([
    [0, ...opened()],
    [0, { type: 'showStarted' }],
    [60_000, { type: 'productPinned', productId: 'pillow' }],
    [600_000, { type: 'showEnded', reason: 'planned' }],
  ]);
  return {
    stamp: {
      packId: 'k-0000000000000001',
      roomId: 'a'.repeat(26),
      raterId: 'p-0000000000000002',
      revision: 1,
      draftVersion: 0,
      madeAt: '2026-11-29T10:00:00.000Z',
      seal: '0'.repeat(64),
    },
    key: PACK_KEY,
    desk: makeDesk(change),
    recording: { brief: makeStudioBrief(), header, entries },
    footage: null,
  };
}
