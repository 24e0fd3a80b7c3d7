import { z } from 'zod';

/** The five seats of a team: 主播 host, 助播 assistant, 中控 operator, 客服 moderator, 导演 director. */
export const roleSchema = z.enum(['host', 'assistant', 'operator', 'moderator', 'director']);
export type Role = z.infer<typeof roleSchema>;

/** All seats in their fixed order. */
export const ROLES = roleSchema.options;

/** Who sits: nobody, a bot of the room, or a person. */
export type SeatHolder = { kind: 'empty' } | { kind: 'bot' } | { kind: 'person'; participantId: string };

/** A seat and its lease: `epoch` grows with every change of holder, so that an older tab can be told apart. */
export interface Seat {
  readonly holder: SeatHolder;
  readonly epoch: number;
}
