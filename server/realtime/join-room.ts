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
import type { RoomPass } from '../accounts/room-access.ts';
import { pictureUrl } from '../http/routes/media-routes.ts';
import { type ArchivedRoom, readArchivedRoom } from '../rooms/archived-room.ts';
import type { LiveRoom } from '../rooms/live-room.ts';
import { isStoreAway } from '../storage/database-error.ts';
import type { GatewayParts } from './gateway.ts';
import { enterChannels, leaveChannels, type RealtimeSocket } from './room-channels.ts';

/**
 * Lets a socket into a room. Who may enter is asked first; then, for a live room, nothing is awaited between reading the
 * state and entering the channels, so that no frame is missed or sent twice: a promise gives that last step.
 */
export function joinRoom(
  parts: GatewayParts,
  socket: RealtimeSocket,
  request: JoinRequest,
): JoinAck | Promise<() => JoinAck> {
  if (request.protocolVersion !== PROTOCOL_VERSION) {
    return refusal(WireErrorCode.WrongVersion, { expected: PROTOCOL_VERSION, received: request.protocolVersion });
  }
  // One after the other, or a slow answer would put a socket back into a room that it has left.
  const entry = socket.data.lastJoin.then(() => findEntry(parts, socket, request));
  socket.data.lastJoin = entry.catch(() => undefined);
  return entry.then((enter) => () => {
    leaveRoom(parts, socket);
    // Closed meanwhile: it must not be counted as being here.
    return socket.connected ? enter() : refusal(WireErrorCode.NotJoined);
  });
}

/** Finds what the socket may enter: the last step of the join, or of its refusal. */
async function findEntry(parts: GatewayParts, socket: RealtimeSocket, request: JoinRequest): Promise<() => JoinAck> {
  if (request.view === 'public') return () => watch(parts, socket, request);
  const { person } = socket.data;
  if (person === null) return () => refusal(WireErrorCode.NoSession);
  const pass = await parts.access.passOf(person, request.roomId).catch((fault: unknown) => {
    if (isStoreAway(fault)) return 'away' as const;
    throw fault;
  });
  if (pass === 'away') return () => refusal(WireErrorCode.StorageUnavailable);
  if (pass === null) return () => refusal(WireErrorCode.UnknownRoom);
  if (!mayEnter(pass, request.view)) return () => refusal(WireErrorCode.ForeignRoom);
  if (parts.rooms.find(request.roomId) !== null) return () => enterLive(parts, socket, request, pass);
  const archived = await readArchivedRoom(parts.journal, request.roomId);
  if (archived === null) return () => refusal(WireErrorCode.UnknownRoom);
  return () => showArchived(parts, socket, archived, request.view, pass);
}

function mayEnter({ access }: RoomPass, view: JoinRequest['view']): boolean {
  return view === 'staff' ? access === 'staff' : access !== 'none';
}

function enterLive(parts: GatewayParts, socket: RealtimeSocket, request: JoinRequest, pass: RoomPass): JoinAck {
  const live = parts.rooms.find(request.roomId);
  return live === null ? refusal(WireErrorCode.RoomFaulted) : joinLive(parts, socket, live, request, pass);
}

/** Viewers come by the watch id, and only while the room runs: the journal knows no watch ids. */
function watch(parts: GatewayParts, socket: RealtimeSocket, request: JoinRequest): JoinAck {
  const live = parts.rooms.findWatched(request.roomId);
  if (live === null) return refusal(WireErrorCode.UnknownRoom);
  return live === 'away' ? refusal(WireErrorCode.RoomFaulted) : joinLive(parts, socket, live, request, null);
}

/** Takes a socket out of its room. */
export function leaveRoom(parts: Pick<GatewayParts, 'rooms' | 'presence'>, socket: RealtimeSocket): void {
  const live = socket.data.room === null ? null : parts.rooms.find(socket.data.room.roomId);
  leaveChannels(socket);
  if (live === null) return;
  live.attendance.leave(socket.id);
  parts.presence.touch(live);
}

/**
 * What a person may see of a room with this view, once it was granted: the one in the host's seat sees the host's
 * prompts too.
 */
export function viewpointOf(live: LiveRoom, participantId: string, view: JoinRequest['view']): Viewpoint {
  if (view !== 'team') return view;
  const holder = live.room.state().team?.seats.host.holder;
  return holder?.kind === 'person' && holder.participantId === participantId ? 'host' : 'team';
}

function joinLive(
  parts: GatewayParts,
  socket: RealtimeSocket,
  live: LiveRoom,
  request: JoinRequest,
  pass: RoomPass | null,
): JoinAck {
  const { participantId } = socket.data;
  const viewpoint = viewpointOf(live, participantId, request.view);
  const { header } = live.room.context;
  enterChannels(socket, header.roomId, viewpoint);
  live.attendance.enter(socket.id, participantId, viewpoint === 'public');
  parts.presence.touch(live);
  const watcher = viewpoint === 'public' ? null : socket.data.sessionKey;
  socket.emit('room:footage', parts.footageNews(header.roomId, watcher));
  const { watchId } = live;
  const links = {
    pictureUrl: (file: string) => pictureUrl(header.project.id, file),
    watchId,
    joinCode: pass?.joinCode ?? null,
    teamName: pass?.teamName ?? null,
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
  view: JoinRequest['view'],
  pass: RoomPass,
): JoinAck {
  const { header } = recording;
  const scenario = scenarios.find((candidate) => candidate.id === header.scenarioId);
  if (scenario === undefined || state.public.phase !== 'ended') return refusal(WireErrorCode.RoomFaulted);
  const links = {
    pictureUrl: (file: string) => pictureUrl(header.project.id, file),
    watchId: null,
    joinCode: null,
    teamName: pass.teamName,
  };
  const viewpoint = view === 'staff' ? 'staff' : 'team';
  return {
    ok: true,
    seq: lastSeq,
    participantId: socket.data.participantId,
    brief: roomBriefOf({ header, scenario, incidents: [] }, viewpoint, links),
    snapshot: projectState(state, viewpoint),
  };
}

/** A refusal of the wire. */
export function refusal(code: Refusal['code'], params: Refusal['params'] = {}): Refusal {
  return { ok: false, code, params };
}
