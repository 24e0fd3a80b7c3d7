import { io, type Socket } from 'socket.io-client';
import type { RoomCommand } from '#shared/commands/command.ts';
import { evolve } from '#shared/events/evolve.ts';
import { must } from '#shared/lib/assert.ts';
import type { RoomState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import type { OpenRehearsal } from '#shared/protocol/http-contract.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type {
  ClientToServerEvents,
  CommandAck,
  CommandEnvelope,
  Frame,
  JoinAck,
  LoggedEvent,
  ServerToClientEvents,
} from '#shared/protocol/socket-events.ts';

/** Only catches an answer that never comes. */
export const ANSWER_WITHIN_MS = 60_000;

export type ClientSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** One person at one browser: a session over HTTP and sockets that share it. */
export interface Person {
  readonly participantId: string;
  readonly cookie: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  openRehearsal(order?: Partial<OpenRehearsal>): Promise<string>;
}

/** Visits the server for the first time. */
export async function visit(url: string): Promise<Person> {
  const first = await fetch(`${url}/api/me`);
  const cookie = must(first.headers.get('set-cookie'), 'a first visit gets a session').split(';')[0] ?? '';
  const { participantId }: { participantId: string } = await first.json();
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { cookie, 'content-type': 'application/json', ...init.headers } });
  return {
    participantId,
    cookie,
    fetch: send,
    async openRehearsal(order = {}) {
      const body = { ...DEFAULT_ORDER, ...order };
      const response = await send('/api/rehearsals', { method: 'POST', body: JSON.stringify(body) });
      if (response.status !== 201) throw new Error(`opening failed: ${response.status} ${await response.text()}`);
      const { roomId }: { roomId: string } = await response.json();
      return roomId;
    },
  };
}

const DEFAULT_ORDER: OpenRehearsal = {
  projectId: 'sleep-season',
  scenarioId: 'new-account',
  lang: 'en',
  minutes: 10,
  mode: 'team',
  role: 'operator',
  teamId: null,
};

/** Connects a socket with a person's session. `roomId` leads to the node that runs the room, where there are several. */
export async function connect(
  url: string,
  cookie: string,
  extra: Record<string, string> = {},
  roomId?: string,
): Promise<ClientSocket> {
  const socket: ClientSocket = io(url, {
    ...(roomId !== undefined && { query: { room: roomId } }),
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { ...(cookie === '' ? {} : { cookie }), ...extra },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

/** A socket that is in a room and folds what it is sent, as the protocol says a client must. */
export interface RoomClient {
  readonly socket: ClientSocket;
  readonly frames: readonly Frame[];
  state(): RoomState;
  lastSeq(): number;
  /** Joins again after `lastSeq`, or from a snapshot with 0. */
  rejoin(lastSeq: number): Promise<Extract<JoinAck, { ok: true }>>;
  /** Gives a command in a seat with its present lease. */
  give(command: RoomCommand, role?: Role | null, commandId?: string): Promise<CommandAck>;
  /** Resolves when the state fits. */
  until(fits: (state: RoomState) => boolean): Promise<void>;
  close(): void;
}

let commandCount = 0;

/** A command id that no other command of this process has. */
export function nextCommandId(): string {
  commandCount += 1;
  return `test-${process.pid}-${String(commandCount).padStart(6, '0')}`;
}

/** Joins a room. Throws when it is refused. */
export async function joinRoom(
  socket: ClientSocket,
  roomId: string,
  view: 'team' | 'public' | 'staff' = 'team',
): Promise<RoomClient> {
  let state: RoomState | null = null;
  let lastSeq = 0;
  let privately: LoggedEvent[] = [];
  /** Frames that came while a join was under way; null when none is. */
  let early: Frame[] | null = null;
  const frames: Frame[] = [];
  const watchers = new Set<() => void>();

  const fold = (events: readonly LoggedEvent[], toSeq: number) => {
    const fresh = events.filter((logged) => logged.seq > lastSeq && logged.seq <= toSeq).sort((a, b) => a.seq - b.seq);
    state = fresh.reduce((next, logged) => evolve(next, logged.event, logged.atMs), must(state, 'joined'));
    lastSeq = Math.max(lastSeq, toSeq);
    for (const look of [...watchers]) look();
  };
  socket.on('room:private', ({ events }) => privately.push(...events));
  const take = (frame: Frame) => {
    if (early !== null) return void early.push(frame);
    if (frame.toSeq <= lastSeq) return;
    if (frame.fromSeq > lastSeq + 1) throw new Error(`gap: ${frame.fromSeq} after ${lastSeq}`);
    fold([...frame.events, ...privately], frame.toSeq);
    privately = privately.filter((logged) => logged.seq > lastSeq);
  };
  socket.on('room:frame', (frame) => {
    frames.push(frame);
    take(frame);
  });

  const rejoin = async (after: number) => {
    const request = { roomId, protocolVersion: PROTOCOL_VERSION, view, lastSeq: after };
    early = [];
    const ack: JoinAck = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('room:join', request);
    if (!ack.ok) throw new Error(`join refused: ${ack.code}`);
    if ('snapshot' in ack) {
      state = ack.snapshot;
      lastSeq = ack.seq;
      fold([], ack.seq);
    } else fold(ack.events, ack.seq);
    const waited = early;
    early = null;
    for (const frame of waited) take(frame);
    return ack;
  };
  await rejoin(0);

  return {
    socket,
    frames,
    state: () => must(state, 'joined'),
    lastSeq: () => lastSeq,
    rejoin,
    give(command, role = null, commandId = nextCommandId()) {
      const epoch = role === null ? null : (state?.team?.seats[role].epoch ?? null);
      const envelope: CommandEnvelope = { commandId, role, epoch, command };
      return socket.timeout(ANSWER_WITHIN_MS).emitWithAck('room:command', envelope);
    },
    until: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          if (state === null || !fits(state)) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
    close: () => void socket.disconnect(),
  };
}

/** The id that a team hands to viewers. */
export async function watchIdOf(client: RoomClient): Promise<string> {
  const { brief } = await client.rejoin(0);
  return must(brief.team?.watchId, 'a room that runs can be watched');
}
