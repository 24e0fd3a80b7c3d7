import { useState } from 'react';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { doneSteps, TOUR_STEPS, type TourStep, tourStart } from './tour-steps.ts';

const selectRoom = (state: RoomStore) => state.room;

/** How far the guided show has come: the acts that were done since it began, and the one to do now. */
export function useTour(): { readonly done: readonly TourStep[]; readonly step: TourStep | null } {
  const room = useRoomStore(selectRoom);
  const [start] = useState(() => tourStart(room));
  const [done, setDone] = useState<readonly TourStep[]>([]);
  const [firstPinId, setFirstPinId] = useState<string | null>(null);
  const pinnedId = room.public.pinned?.productId ?? null;
  // A card that was there before the tour is not the newcomer's.
  if (firstPinId === null && pinnedId !== null && pinnedId !== start.pinnedId) setFirstPinId(pinnedId);
  const now = doneSteps(room, start, firstPinId);
  // What was done once stays done, whatever the room shows later.
  if (now.some((step) => !done.includes(step)))
    setDone(TOUR_STEPS.filter((step) => done.includes(step) || now.includes(step)));
  return { done, step: TOUR_STEPS.find((step) => !done.includes(step)) ?? null };
}
