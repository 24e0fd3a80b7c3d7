import { ROLES } from '#shared/model/seat.ts';
import type { Presence } from '#shared/protocol/socket-events.ts';
import type { NameBook } from '../accounts/name-book.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { Ticking } from '../rooms/ticker.ts';
import { channelName, type RealtimeServer } from './room-channels.ts';

const EVERY_MS = 1_000;

/** The latest-value lane: who is here. */
export interface PresenceLane extends Ticking {
  /** Something about a room's people has changed; it is told within a second. */
  touch(live: LiveRoom): void;
  forget(live: LiveRoom): void;
}

/** Makes the lane: at most one message a second per room, droppable, only when something changed. */
export function createPresenceLane(
  io: RealtimeServer,
  names: NameBook,
  rooms: () => readonly LiveRoom[],
): PresenceLane {
  const changed = new Set<LiveRoom>();
  const lastSent = new Map<LiveRoom, string>();
  let nextMs = 0;

  function send(live: LiveRoom, notice: Presence['notice']): void {
    const { roomId } = live.header;
    const seats = seatedPeople(live);
    const watchers = live.attendance.watchers();
    names.learn(seats.map((seat) => seat.participantId)).then(
      (isNews) => isNews && changed.add(live),
      () => changed.add(live),
    );
    const presence: Presence = {
      seats: seats.map(({ role, participantId }) => ({
        role,
        name: names.nameOf(participantId),
        isConnected: live.attendance.isPresent(participantId),
      })),
      watchers,
      notice,
    };
    io.to(channelName.team(roomId)).volatile.emit('room:presence', presence);
    io.to(channelName.public(roomId)).volatile.emit('room:presence', { seats: [], watchers, notice });
  }

  return {
    touch: (live) => void changed.add(live),
    forget(live) {
      changed.delete(live);
      lastSent.delete(live);
    },
    beat(nowMs) {
      if (nowMs < nextMs) return;
      nextMs = nowMs + EVERY_MS;
      for (const live of rooms()) {
        const notice = live.isStoreAway(nowMs) ? 'storage/unavailable' : null;
        if (!changed.delete(live) && lastSent.get(live) === String(notice)) continue;
        lastSent.set(live, String(notice));
        send(live, notice);
      }
    },
  };
}

function seatedPeople(live: LiveRoom) {
  const seats = live.room.state().team?.seats;
  return ROLES.flatMap((role) => {
    const holder = seats?.[role].holder;
    return holder?.kind === 'person' ? [{ role, participantId: holder.participantId }] : [];
  });
}
