import type { Audience } from '#shared/audience/audience-contract.ts';
import type { RoomContext } from '#shared/authority/decision.ts';
import type { RehearsalRoom, RoomDependencies } from '#shared/authority/rehearsal-room.ts';
import type { RoomRequest } from '#shared/authority/room-batch.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import type { CommandAck, Frame } from '#shared/protocol/socket-events.ts';
import { projectState, type Viewpoint, visibleEvents } from '#shared/protocol/visibility.ts';
import type { FaultyStore } from './faulty-store.ts';
import type { VirtualTime } from './virtual-time.ts';

/** The room under test: the real module or a mutant of it. */
export interface RoomModule {
  openRoom(deps: RoomDependencies): Promise<RehearsalRoom>;
  recoverRoom(deps: RoomDependencies): Promise<RehearsalRoom>;
}

/** What a client hears from the server. */
export type Welcome = { readonly seq: number; readonly snapshot: RoomState } | (Frame & { readonly seq: number });
export interface Listener {
  readonly viewpoint: Viewpoint;
  onFrame(frame: Frame): void;
}

/** A server with one room that can be killed at any instant and comes back. */
export interface RoomServer {
  /** Null while it is down. */
  room(): RehearsalRoom | null;
  /** Grows with every start; connections do not outlive it. */
  incarnation(): number;
  join(listener: Listener, lastSeq: number): Welcome | null;
  submit(request: RoomRequest): Promise<CommandAck> | null;
  /** `lingerMs`: what it has under way may still reach the store for so long. */
  kill(lingerMs?: number): void;
}

const TICK_EVERY_MS = 250;
const DOWN_MS = 400;
/** How long a server that was given up may go on writing, unknown to the one that took its place. */
export const LINGER_MS = 1_500;

/** Starts the server; it ticks while `isTicking`. */
export function createRoomServer(
  { openRoom, recoverRoom }: RoomModule,
  context: RoomContext,
  store: FaultyStore,
  time: VirtualTime,
  world: { readonly isTicking: () => boolean; readonly makeAudience: () => Audience },
): RoomServer {
  let room: RehearsalRoom | null = null;
  let connection = store.connect();
  let incarnation = 0;
  let listeners: Listener[] = [];

  function start(begin: RoomModule['openRoom']): void {
    const mine = ++incarnation;
    connection = store.connect();
    const { journal } = connection;
    const retryDelay = (attempt: number) =>
      attempt > 3 ? null : new Promise<void>((resolve) => time.after(50 * attempt, resolve));
    begin({ context, journal, audience: world.makeAudience(), retryDelay }).then(
      (opened) => mine === incarnation && serve(opened),
      () => mine === incarnation && restart(),
    );
  }

  function serve(opened: RehearsalRoom): void {
    room = opened;
    opened.onCommit(({ fromSeq, toSeq, entries }) => {
      for (const listener of listeners) listener.onFrame(frameOf(entries, fromSeq, toSeq, listener.viewpoint));
    });
    beat(opened);
  }

  function beat(served: RehearsalRoom): void {
    if (room !== served) return;
    if (served.status() === 'faulted') {
      kill();
      return;
    }
    const next = () => time.after(TICK_EVERY_MS, () => beat(served));
    if (world.isTicking()) void served.tick().then(next);
    else next();
  }

  function kill(lingerMs = 0): void {
    if (room === null) return;
    const { cut } = connection;
    if (lingerMs === 0) cut();
    else time.after(lingerMs, cut);
    room = null;
    listeners = [];
    incarnation += 1;
    restart();
  }

  function restart(): void {
    time.after(DOWN_MS, () => start(store.committed.length === 0 ? openRoom : recoverRoom));
  }

  start(openRoom);
  return {
    room: () => room,
    incarnation: () => incarnation,
    join(listener, lastSeq) {
      if (room === null) return null;
      listeners = [...listeners.filter((other) => other !== listener), listener];
      const seq = room.lastSeq();
      if (lastSeq === 0) return { seq, snapshot: projectState(room.state(), listener.viewpoint) };
      return { seq, ...frameOf(store.committed.slice(lastSeq, seq), lastSeq + 1, seq, listener.viewpoint) };
    },
    submit: (request) => room?.submit(request) ?? null,
    kill,
  };
}

function frameOf(entries: readonly JournalEntry[], fromSeq: number, toSeq: number, viewpoint: Viewpoint): Frame {
  return { fromSeq, toSeq, events: visibleEvents(entries, viewpoint) };
}
