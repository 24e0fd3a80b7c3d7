import type { RoomState } from '../model/room.ts';
import type { Role } from '../model/seat.ts';
import type { ShowMs } from '../model/units.ts';

/** A seat that has not followed a new card is late after so long. Source: interface study 2.6, missing acknowledgement. */
export const HANDOFF_LATE_MS = 10_000;

/** One seat in the handoff of a card: whether it has followed, or how long it has been waited for, milliseconds. */
export interface HandoffStep {
  readonly role: Role;
  readonly state: 'done' | 'waiting' | 'late';
  readonly ms: number;
}

/** The card on air and who has followed it. */
export interface Handoff {
  readonly productId: string;
  readonly sinceMs: ShowMs;
  readonly steps: readonly HandoffStep[];
}

/**
 * Who has followed the card on air: host and assistant by their first words since, the moderator by the first reply. A
 * seat that nobody holds is not waited for. Null without a card, and without the team's part.
 */
export function handoffOf({ public: { pinned, showMs, captions, chat }, team }: RoomState): Handoff | null {
  if (pinned === null || team === null) return null;
  const { sinceMs } = pinned;
  const spokeAt = (role: Role) => captions.find((caption) => caption.role === role && caption.endMs > sinceMs)?.endMs;
  const repliedAt = chat
    .flatMap((line) => line.replies)
    .filter((reply) => reply.role === 'moderator' && reply.atMs > sinceMs)
    .reduce<number | undefined>((first, { atMs }) => Math.min(first ?? atMs, atMs), undefined);
  const followedAt: readonly (readonly [Role, number | undefined])[] = [
    ['host', spokeAt('host')],
    ['moderator', repliedAt],
    ['assistant', spokeAt('assistant')],
  ];
  const steps = followedAt
    .filter(([role]) => team.seats[role].holder.kind !== 'empty')
    .map(([role, atMs]): HandoffStep => {
      if (atMs !== undefined) return { role, state: 'done', ms: atMs - sinceMs };
      const ms = showMs - sinceMs;
      return { role, state: ms > HANDOFF_LATE_MS ? 'late' : 'waiting', ms };
    });
  return { productId: pinned.productId, sinceMs, steps };
}
