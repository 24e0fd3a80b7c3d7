import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomState } from '../model/room.ts';
import { safeTextSchema } from '../model/safe-text.ts';
import { nextId } from './next-id.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Puts up a lucky bag: who writes the phrase takes part in the draw. */
export const startLuckyBagSchema = z.strictObject({
  type: z.literal('startLuckyBag'),
  prize: safeTextSchema(60),
  winners: z.int().min(1).max(100),
  phrase: safeTextSchema(20),
  durationMs: z.int().min(60_000).max(1_200_000),
});
export type StartLuckyBag = z.infer<typeof startLuckyBagSchema>;

/** Puts up the only lucky bag at a time. Rejects: room/ended, room/not_live, lucky_bag/already_running. Rules: CMD-54. */
export function decideStartLuckyBag(state: RoomState, command: StartLuckyBag): Decision {
  const offAir = refuseUnlessLive(state);
  if (offAir !== null) return offAir;
  const { luckyBag, lastDraw, showMs } = state.public;
  if (luckyBag !== null) return reject(RejectionCode.LuckyBagRunning);
  const { prize, winners, phrase, durationMs } = command;
  return accept({
    type: 'luckyBagStarted',
    luckyBag: {
      id: nextId('lucky-bag', lastDraw === null ? [] : [lastDraw]),
      prize,
      phrase,
      winners,
      startedAtMs: showMs,
      endsAtMs: showMs + durationMs,
      entrantCount: 0,
    },
  });
}
