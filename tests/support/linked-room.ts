import type { Commit } from '#shared/authority/rehearsal-room.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import { roomBriefOf } from '#shared/protocol/room-brief-of.ts';
import type { CommandAck, CommandEnvelope, JoinAck, JoinRequest } from '#shared/protocol/socket-events.ts';
import { canSee, projectState, type Viewpoint, visibleEvents } from '#shared/protocol/visibility.ts';
import { createMemoryTransport, type MemoryTransport } from '../../client/connection/memory-transport.ts';
import { makeRoom, type TestRoom } from './make-room.ts';
import { makeRoomContext } from './make-room-context.ts';

/** A real room at the other end of memory transports: the rules, the journal and the channels, without a network. */
export interface LinkedRoom extends TestRoom {
  /** The way of one person, or of one tab of a person, to the room. */
  readonly link: (participantId: string) => RoomLink;
}

/** One link with what went over it. */
export interface RoomLink {
  readonly transport: MemoryTransport;
  readonly joins: readonly JoinRequest[];
  readonly envelopes: readonly CommandEnvelope[];
  /** The room goes on, but this link gets no more frames until it joins again. */
  readonly skipFrames: () => void;
  /** Keeps the answers to commands back, as a link does that dies between the commit and the ack. */
  readonly swallowAcks: () => void;
}

const WATCH_ID = `w${'3'.repeat(25)}`;

/** Opens a room of the test project. */
export async function makeLinkedRoom(header: Partial<RoomHeader> = {}): Promise<LinkedRoom> {
  const context = makeRoomContext(header);
  const made = await makeRoom(context);
  return { ...made, link: (participantId) => linkTo(made, participantId) };
}

function linkTo({ room, journal }: TestRoom, participantId: string): RoomLink {
  const { header } = room.context;
  const joins: JoinRequest[] = [];
  const envelopes: CommandEnvelope[] = [];
  let viewpoint: Viewpoint | null = null;
  let isSwallowing = false;

  const viewpointOf = ({ view }: JoinRequest): Viewpoint => {
    const holder = room.state().team?.seats.host.holder;
    if (view === 'public') return 'public';
    return holder?.kind === 'person' && holder.participantId === participantId ? 'host' : 'team';
  };
  const onJoin = async (request: JoinRequest): Promise<JoinAck> => {
    joins.push(request);
    const seen = viewpointOf(request);
    const entries = request.lastSeq === 0 ? [] : await journal.read(header.roomId, request.lastSeq);
    viewpoint = seen;
    isSwallowing = false;
    const links = {
      pictureUrl: (file: string) => `/pictures/${file}`,
      watchId: WATCH_ID,
      joinCode: null,
      teamName: null,
    };
    const brief = roomBriefOf(room.context, seen, links);
    const joined = { ok: true, seq: room.lastSeq(), participantId, brief } as const;
    if (request.lastSeq === 0) return { ...joined, snapshot: projectState(room.state(), seen) };
    return { ...joined, events: visibleEvents(entries, seen) };
  };
  const onCommand = async (envelope: CommandEnvelope): Promise<CommandAck> => {
    const { commandId, role, epoch, command } = envelope;
    envelopes.push(envelope);
    const actor = { kind: 'participant', id: participantId, role } as const;
    const ack = await room.submit({ commandId, command, actor, epoch });
    return isSwallowing ? new Promise<never>(() => undefined) : ack;
  };
  const transport = createMemoryTransport({ onJoin, onCommand });

  room.onCommit(({ fromSeq, toSeq, entries }: Commit) => {
    if (viewpoint === null || !transport.isOpen()) return;
    const shared = viewpoint === 'host' ? 'team' : viewpoint;
    const events = visibleEvents(entries, shared);
    if (canSee(viewpoint, 'host')) {
      const known = new Set(events.map((logged) => logged.event));
      const own = visibleEvents(entries, 'host').filter((logged) => !known.has(logged.event));
      if (own.length > 0) transport.deliverPrivate({ events: own });
    }
    transport.deliverFrame({ fromSeq, toSeq, events });
  });

  return {
    transport,
    joins,
    envelopes,
    skipFrames: () => {
      viewpoint = null;
    },
    swallowAcks: () => {
      isSwallowing = true;
    },
  };
}
