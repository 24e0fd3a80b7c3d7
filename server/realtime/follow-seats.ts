import type { Commit } from '#shared/authority/rehearsal-room.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import { viewpointOf } from './join-room.ts';
import { channelName, type RealtimeServer } from './room-channels.ts';

/**
 * Takes whoever lost the host's seat off its private channel, before anything of the commit is sent. Who gained it
 * enters by joining again, because its snapshot holds the prompts that wait. Returns whether any seat changed.
 */
export function followSeats(io: RealtimeServer, live: LiveRoom, commit: Commit): boolean {
  const roles = commit.entries
    .flatMap((entry) => entry.events)
    .flatMap((event) => (event.type === 'seatTaken' || event.type === 'seatLeft' ? [event.role] : []));
  if (roles.includes('host')) dropFormerHosts(io, live);
  return roles.length > 0;
}

function dropFormerHosts(io: RealtimeServer, live: LiveRoom): void {
  const channel = channelName.host(live.header.roomId);
  for (const id of [...(io.of('/').adapter.rooms.get(channel) ?? [])]) {
    const socket = io.of('/').sockets.get(id);
    if (socket === undefined || socket.data.room?.viewpoint === 'staff') continue;
    if (viewpointOf(live, socket.data.participantId, 'team') === 'host') continue;
    socket.leave(channel);
    if (socket.data.room !== null) socket.data.room.viewpoint = 'team';
  }
}
