import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Takes the pinned card away. */
export const unpinProductSchema = z.strictObject({ type: z.literal('unpinProduct') });
export type UnpinProduct = z.infer<typeof unpinProductSchema>;

/** Takes the card away; nothing happens when none is shown. Rejects: room/ended, room/not_live. Rules: CMD-32. */
export function decideUnpinProduct(state: RoomState): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { pinned } = state.public;
  return pinned === null ? accept() : accept({ type: 'productUnpinned', productId: pinned.productId });
}
