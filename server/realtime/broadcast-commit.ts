import type { RoomId } from '#shared/model/ids.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import { channelOf } from '#shared/protocol/channel.ts';
import type { Frame, LoggedEvent } from '#shared/protocol/socket-events.ts';
import { visibleEvents } from '#shared/protocol/visibility.ts';
import { channelName, type RealtimeServer } from './room-channels.ts';

/**
 * Sends one commit of a room: private events first, then one frame for the team and, when somebody watches, one for the
 * public. Each is encoded once. Rules: VIS-2.
 */
export function broadcastCommit(io: RealtimeServer, roomId: RoomId, entries: readonly JournalEntry[]): void {
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return;
  for (const channel of ['host', 'staff'] as const) {
    const events = privateEvents(entries, channel);
    if (events.length > 0) io.to(channelName[channel](roomId)).emit('room:private', { events });
  }
  for (const viewpoint of ['team', 'public'] as const) {
    const channel = channelName[viewpoint](roomId);
    if (!io.of('/').adapter.rooms.has(channel)) continue;
    const frame: Frame = { fromSeq: first.seq, toSeq: last.seq, events: visibleEvents(entries, viewpoint) };
    io.to(channel).emit('room:frame', frame);
  }
}

function privateEvents(entries: readonly JournalEntry[], channel: 'host' | 'staff'): readonly LoggedEvent[] {
  return visibleEvents(entries, channel).filter((logged) => channelOf(logged.event) === channel);
}
