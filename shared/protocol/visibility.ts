import type { JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { type Channel, channelOf } from './channel.ts';
import type { LoggedEvent } from './socket-events.ts';

/** Who looks at a room: a watcher, a member of the team, the person in the host's seat, or a mentor, a teacher, the server. */
export type Viewpoint = 'public' | 'team' | 'host' | 'staff';

const CHANNELS: Readonly<Record<Viewpoint, readonly Channel[]>> = {
  public: ['public'],
  team: ['public', 'team'],
  host: ['public', 'team', 'host'],
  staff: ['public', 'team', 'host', 'staff'],
};

/** Whether a viewpoint may see what travels on a channel. Rules: VIS-2. */
export function canSee(viewpoint: Viewpoint, channel: Channel): boolean {
  return CHANNELS[viewpoint].includes(channel);
}

/** The events of some entries that a viewpoint may see, in their order. Rules: VIS-1. */
export function visibleEvents(entries: readonly JournalEntry[], viewpoint: Viewpoint): LoggedEvent[] {
  return entries.flatMap((entry) =>
    entry.events
      .filter((event) => canSee(viewpoint, channelOf(event)))
      .map((event) => ({ seq: entry.seq, atMs: entry.showMs, event })),
  );
}

/** The state without the partitions that a viewpoint may not see. Rules: VIS-1. */
export function projectState(state: RoomState, viewpoint: Viewpoint): RoomState {
  return {
    public: state.public,
    team: canSee(viewpoint, 'team') ? state.team : null,
    host: canSee(viewpoint, 'host') ? state.host : null,
    staff: canSee(viewpoint, 'staff') ? state.staff : null,
  };
}
