import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import { roomBriefOf } from '#shared/protocol/room-brief-of.ts';
import {
  type JoinAck,
  type JoinRequest,
  type LoggedEvent,
  type Refusal,
  WireErrorCode,
} from '#shared/protocol/socket-events.ts';
import { projectState, type Viewpoint } from '#shared/protocol/visibility.ts';
import { pictureUrl } from '../http/routes/media-routes.ts';
import { type ArchivedRoom, readArchivedRoom } from '../rooms/archived-room.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import type { GatewayParts } from './gateway.ts';
import { enterChannels, leaveChannels, type RealtimeSocket } from './room-channels.ts';

/**
 * Lets a socket into a room. For a live room nothing is awaited between reading the state and entering the channels, so
 * that no frame is missed or sent twice.
 */
export function joinRoom(
  parts: GatewayParts,
  socket: RealtimeSocket,
  request: JoinRequest,
): JoinAck | Promise<JoinAck> {
  if (request.protocolVersion !== PROTOCOL_VERSION) {
    return refusal(WireErrorCode.WrongVersion, { expected: PROTOCOL_VERSION, received: request.protocolVersion });
  }
  leaveRoom(parts, socket);
  if (request.view === 'public') return watch(parts, socket, request);
  if (request.view === 'staff') return refusal(WireErrorCode.UnknownRoom); // nobody is known as staff yet
  const live = parts.rooms.find(request.roomId);
  if (live !== null) return joinLive(parts, socket, live, request);
  return readArchivedRoom(parts.journal, request.roomId).then((archived) =>
    archived === null ? refusal(WireErrorCode.UnknownRoom) : showArchived(parts, socket, archived),
  );
}

/** Viewers come by the watch id, and only while the room runs: the journal knows no watch ids. */
function watch(parts: GatewayParts, socket: RealtimeSocket, request: JoinRequest): JoinAck {
  const live = parts.rooms.findWatched(request.roomId);
  if (live === null) return refusal(WireErrorCode.UnknownRoom);
  return live === 'away' ? refusal(WireErrorCode.RoomFaulted) : joinLive(parts, socket, live, request);
}

/** Takes a socket out of its room. */
export function leaveRoom(parts: Pick<GatewayParts, 'rooms' | 'presence'>, socket: RealtimeSocket): void {
  const live = socket.data.room === null ? null : parts.rooms.find(socket.data.room.roomId);
  leaveChannels(socket);
  if (live === null) return;
  live.attendance.leave(socket.id);
  parts.presence.touch(live);
}

/** What a person may see of a room with this view: the one in the host's seat sees the host's prompts too. */
export function viewpointOf(live: LiveRoom, participantId: string, view: JoinRequest['view']): Viewpoint {
  if (view === 'public') return 'public';
  const holder = live.room.state().team?.seats.host.holder;
  return holder?.kind === 'person' && holder.participantId === participantId ? 'host' : 'team';
}

function joinLive(parts: GatewayParts, socket: RealtimeSocket, live: LiveRoom, request: JoinRequest): JoinAck {
  const { participantId } = socket.data;
  const viewpoint = viewpointOf(live, participantId, request.view);
  const { header } = live.room.context;
  enterChannels(socket, header.roomId, viewpoint);
  live.attendance.enter(socket.id, participantId, viewpoint === 'public');
  parts.presence.touch(live);
  const { watchId } = live;
  const links = {
    pictureUrl: (file: string) => pictureUrl(header.project.id, file),
    watchId,
    joinCode: null,
    teamName: null,
  };
  const brief = roomBriefOf(live.room.context, viewpoint, links);
  const answer = { ok: true, seq: live.room.lastSeq(), participantId, brief } as const;
  const tail = request.lastSeq === 0 ? null : tailOf(live, request.lastSeq, viewpoint);
  if (tail !== null) return { ...answer, events: tail };
  return { ...answer, snapshot: projectState(live.room.state(), viewpoint) };
}

function tailOf(live: LiveRoom, lastSeq: number, viewpoint: Viewpoint): readonly LoggedEvent[] | null {
  return lastSeq === live.room.lastSeq() ? [] : live.recent.tail(lastSeq, viewpoint);
}

/** An ended room has left the memory: its team can look at it and nothing will happen in it any more. */
function showArchived(
  { scenarios }: GatewayParts,
  socket: RealtimeSocket,
  { recording, state, lastSeq }: ArchivedRoom,
): JoinAck {
  const { header } = recording;
  const scenario = scenarios.find((candidate) => candidate.id === header.scenarioId);
  if (scenario === undefined || state.public.phase !== 'ended') return refusal(WireErrorCode.RoomFaulted);
  const links = {
    pictureUrl: (file: string) => pictureUrl(header.project.id, file),
    watchId: null,
    joinCode: null,
    teamName: null,
  };
  return {
    ok: true,
    seq: lastSeq,
    participantId: socket.data.participantId,
    brief: roomBriefOf({ header, scenario, incidents: [] }, 'team', links),
    snapshot: projectState(state, 'team'),
  };
}

/** A refusal of the wire. */
export function refusal(code: Refusal['code'], params: Refusal['params'] = {}): Refusal {
  return { ok: false, code, params };
}
