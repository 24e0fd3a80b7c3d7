import { z } from 'zod';
import { accept, type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import type { RoomState } from '../model/room.ts';
import { refuseWhenEnded } from './phase-guard.ts';

/** Starts the show clock again. */
export const resumeShowSchema = z.strictObject({ type: z.literal('resumeShow') });
export type ResumeShow = z.infer<typeof resumeShowSchema>;

/** Starts the show clock again; nothing happens when it runs. Rejects: room/ended, room/not_paused. Rules: CMD-21. */
export function decideResumeShow(state: RoomState): Decision {
  if (state.public.phase === 'live') return accept();
  if (state.public.phase === 'paused') return accept({ type: 'showResumed' });
  return refuseWhenEnded(state) ?? reject(RejectionCode.NotPaused);
}
