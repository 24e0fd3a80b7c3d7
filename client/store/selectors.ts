import type { ChatEntry, OpenQuestion, QueueItem } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import type { PublicProduct } from '#shared/protocol/room-brief.ts';
import type { RoomStore } from './room-store.ts';
import { heldRoles, SEAT_ORDER, seatsOfPerson } from './seat-claims.ts';

const NOTHING: readonly never[] = [];

/** Phase of the show. */
export const selectPhase = (state: RoomStore) => state.room.public.phase;

/** Is the show running: neither before its start, nor paused, nor over. */
export const selectIsLive = (state: RoomStore) => state.room.public.phase === 'live';

/** Is the room in step with the server now. */
export const selectIsLinked = (state: RoomStore) =>
  state.connection.kind === 'live' || state.connection.kind === 'slow';

/** Currency of the project, CNY until the brief has come. */
export const selectCurrency = (state: RoomStore) => state.brief?.currency ?? 'CNY';

/** Roles that this tab may act in, in fixed order. A fresh array: use it with `useShallow`. */
export const selectHeldSeats = (state: RoomStore): readonly Role[] =>
  heldRoles(state.room, state.participantId, state.claims);

/** Roles that this person holds in another tab. A fresh array: use it with `useShallow`. */
export function selectSeatsElsewhere(state: RoomStore): readonly Role[] {
  const mine = seatsOfPerson(state.room, state.participantId);
  return SEAT_ORDER.filter((role) => mine[role] !== undefined && mine[role] !== state.claims[role]);
}

/** The product on air, or null. */
export function selectPinnedItem(state: RoomStore): QueueItem | null {
  const { pinned, queue } = state.room.public;
  return (pinned && queue.find((item) => item.productId === pinned.productId)) ?? null;
}

/** Slot of the product on air, counted from 1, or null. */
export function selectPinnedSlot(state: RoomStore): number | null {
  const { pinned, queue } = state.room.public;
  const at = pinned ? queue.findIndex((item) => item.productId === pinned.productId) : -1;
  return at < 0 ? null : at + 1;
}

/** The queue in slot order; the slot of an item is its index + 1. */
export const selectQueue = (state: RoomStore): readonly QueueItem[] => state.room.public.queue;

/** Products of the room as viewers may know them. */
export const selectProducts = (state: RoomStore): readonly PublicProduct[] => state.brief?.products ?? NOTHING;

/** Unanswered product questions, oldest first; empty for those who may not see them. */
export const selectOpenQuestions = (state: RoomStore): readonly OpenQuestion[] =>
  state.room.team?.openQuestions ?? NOTHING;

/** The last 200 lines of viewer chat, oldest first. */
export const selectChat = (state: RoomStore): readonly ChatEntry[] => state.room.public.chat;
