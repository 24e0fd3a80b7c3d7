import { z } from 'zod';
import type { Ghost } from '../model/ghost.ts';
import { roleSchema } from '../model/seat.ts';

/** `POST /api/rehearsals/:roomId/again`: opens another show before the crowd of one that has ended, in one seat. */
export const openAgainSchema = z.strictObject({ role: roleSchema });
export type OpenAgain = z.infer<typeof openAgainSchema>;

/** `GET /api/rehearsals/:roomId/ghosts`: in the order of `GHOST_KINDS`, at most one of each. */
export interface GhostList {
  readonly ghosts: readonly Ghost[];
}
