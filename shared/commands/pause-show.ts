import { z } from 'zod';
import { accept, type Decision } from '../authority/decision.ts';
import type { RoomState } from '../model/room.ts';
import { refuseUnlessLive } from './phase-guard.ts';

/** Stops the show clock; only the server gives the reason `server`. */
export const pauseShowSchema = z.strictObject({ type: z.literal('pauseShow'), reason: z.enum(['team', 'server']) });
export type PauseShow = z.infer<typeof pauseShowSchema>;

/** Stops the show clock; nothing happens when it stands still. Rejects: room/ended, room/not_live. Rules: CMD-21. */
export function decidePauseShow(state: RoomState, { reason }: PauseShow): Decision {
  if (state.public.phase === 'paused') return accept();
  return refuseUnlessLive(state) ?? accept({ type: 'showPaused', reason });
}
