import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type AlertMemory, NOTHING_TOLD, paceAlerts } from '#shared/alerts/pace-alerts.ts';
import { type TeamAlert, teamAlerts } from '#shared/alerts/team-alerts.ts';
import type { Role } from '#shared/model/seat.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { useRoomStore, useRoomStoreApi } from '../../store/useRoomStore.ts';
import { selectRunOfShow, selectShowSecond } from './show-selectors.ts';

/** Seats of people who are not connected. A fresh array: use it with `useShallow`. */
const selectAway = ({ room, presence }: RoomStore): readonly Role[] =>
  SEAT_ORDER.filter(
    (role) =>
      room.team?.seats[role].holder.kind === 'person' &&
      presence !== null &&
      presence.seats.find((seat) => seat.role === role)?.isConnected !== true,
  );

/** What a seat should know now, and the one alert that asks it to act; looked at once a second. */
export function useAlerts(role: Role): { readonly alerts: readonly TeamAlert[]; readonly standing: TeamAlert | null } {
  const api = useRoomStoreApi();
  const second = useRoomStore(selectShowSecond);
  const away = useRoomStore(useShallow(selectAway));
  const runOfShow = useRoomStore(selectRunOfShow);
  const [memory, setMemory] = useState<AlertMemory>(NOTHING_TOLD);
  const alerts = teamAlerts(role, api.getState().room, { away, runOfShow });
  const next = paceAlerts(memory, alerts, second * 1000);
  // What was told follows from what holds; an effect would show the old alert for one frame more.
  if (next !== memory) setMemory(next);
  return { alerts, standing: alerts.find((alert) => alert.key === next.standing?.key) ?? null };
}
