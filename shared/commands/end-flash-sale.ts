import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Ends the flash sale, or takes back its announcement. */
export const endFlashSaleSchema = z.strictObject({ type: z.literal('endFlashSale') });
export type EndFlashSale = z.infer<typeof endFlashSaleSchema>;

/** Ends the flash sale; nothing happens when there is none. Rejects: room/ended, room/not_live. Rules: CMD-39. */
export function decideEndFlashSale(state: RoomState): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  return state.public.flashSale === null ? accept() : accept({ type: 'flashSaleEnded', reason: 'team' });
}
