import { evolve } from '#shared/events/evolve.ts';
import type { RoomState } from '#shared/model/room.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type {
  Frame,
  JoinAck,
  JoinRequest,
  LoggedEvent,
  PrivateEvents,
  Refusal,
} from '#shared/protocol/socket-events.ts';
import { LinkLost, type Transport } from '../connection/transport.ts';
import type { Pace } from './draw-pace.ts';
import type { RoomStore } from './room-store.ts';

type Joined = Extract<JoinAck, { ok: true }>;

/** What a sync tells its owner. */
export interface RoomSyncListener {
  /** Joined, or joined again; `recovered` counts the events that were caught up, null after a snapshot. */
  readonly onJoined: (ack: Joined, recovered: number | null) => void;
  readonly onRefused: (refusal: Refusal) => void;
  /** `room` and `lastSeq` have moved. */
  readonly onMoved: (room: RoomState, lastSeq: number) => void;
}

/** Keeps a room in step with its authority. */
export interface RoomSync {
  readonly isJoined: () => boolean;
  /** Joins after `lastSeq`, or from a fresh snapshot when this person's view of the room has changed. */
  readonly join: (mode: 'resume' | 'fresh') => void;
  readonly onFrame: (frame: Frame) => void;
  readonly onPrivate: (message: PrivateEvents) => void;
  readonly onLost: () => void;
}

/**
 * Applies frames in order and each seq once. Frames that come while a join is under way wait for it, and so do those
 * that come faster than `pace` lets the room move; a gap between frames joins again. Private events wait for the frame
 * that covers their seq.
 */
export function createRoomSync(
  transport: Transport,
  target: { readonly roomId: string; readonly view: JoinRequest['view'] },
  read: () => Pick<RoomStore, 'room' | 'lastSeq'>,
  pace: Pace,
  listener: RoomSyncListener,
): RoomSync {
  let phase: 'away' | 'joining' | 'joined' = 'away';
  let attempt = 0;
  let waiting: Frame[] = [];
  let privately: LoggedEvent[] = [];

  const join = (mode: 'resume' | 'fresh'): void => {
    phase = 'joining';
    attempt += 1;
    const mine = attempt;
    const lastSeq = mode === 'resume' ? read().lastSeq : 0;
    transport.join({ ...target, protocolVersion: PROTOCOL_VERSION, lastSeq }).then(
      (ack) => {
        if (mine === attempt) onAnswer(ack);
      },
      (error: unknown) => {
        if (!(error instanceof LinkLost)) throw error;
      },
    );
  };

  const onAnswer = (ack: JoinAck): void => {
    if (!ack.ok) {
      phase = 'away';
      listener.onRefused(ack);
      return;
    }
    phase = 'joined';
    privately = privately.filter((logged) => logged.seq > ack.seq);
    const before = read().lastSeq;
    if ('snapshot' in ack) listener.onMoved(ack.snapshot, ack.seq);
    else listener.onMoved(fold(read().room, ack.events, before), ack.seq);
    listener.onJoined(ack, 'events' in ack && before > 0 ? ack.events.length : null);
    catchUp();
  };

  const onFrame = (frame: Frame): void => {
    if (phase === 'away') return;
    waiting.push(frame);
    pace(catchUp);
  };

  /** Moves the room over every frame that waits, in one step. */
  const catchUp = (): void => {
    if (phase !== 'joined') return;
    const from = read();
    let { room, lastSeq } = from;
    let frame = waiting[0];
    while (frame !== undefined && frame.fromSeq <= lastSeq + 1) {
      const { toSeq, events } = frame;
      const covered = privately.filter((logged) => logged.seq <= toSeq);
      privately = privately.filter((logged) => logged.seq > toSeq);
      room = fold(
        room,
        [...events, ...covered].sort((a, b) => a.seq - b.seq),
        lastSeq,
      );
      lastSeq = Math.max(lastSeq, toSeq);
      waiting.shift();
      frame = waiting[0];
    }
    if (lastSeq > from.lastSeq) listener.onMoved(room, lastSeq);
    if (frame !== undefined && phase === 'joined') join('resume');
  };

  return {
    isJoined: () => phase === 'joined',
    join,
    onFrame,
    onPrivate: (message) => {
      privately.push(...message.events);
    },
    onLost: () => {
      phase = 'away';
      attempt += 1;
      waiting = [];
      privately = [];
    },
  };
}

function fold(room: RoomState, events: readonly LoggedEvent[], afterSeq: number): RoomState {
  return events
    .filter((logged) => logged.seq > afterSeq)
    .reduce((state, logged) => evolve(state, logged.event, logged.atMs), room);
}
