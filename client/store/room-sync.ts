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
 * Applies frames in order and each seq once. Frames that come while a join is under way wait for it; a gap between
 * frames joins again. Private events wait for the frame that covers their seq.
 */
export function createRoomSync(
  transport: Transport,
  target: { readonly roomId: string; readonly view: JoinRequest['view'] },
  read: () => Pick<RoomStore, 'room' | 'lastSeq'>,
  listener: RoomSyncListener,
): RoomSync {
  let phase: 'away' | 'joining' | 'joined' = 'away';
  let attempt = 0;
  let early: Frame[] = [];
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
    const frames = early;
    early = [];
    for (const frame of frames) onFrame(frame);
  };

  const onFrame = (frame: Frame): void => {
    if (phase === 'joining') early.push(frame);
    if (phase !== 'joined') return;
    const { room, lastSeq } = read();
    if (frame.toSeq <= lastSeq) return;
    if (frame.fromSeq > lastSeq + 1) {
      join('resume');
      return;
    }
    const covered = privately.filter((logged) => logged.seq <= frame.toSeq);
    privately = privately.filter((logged) => logged.seq > frame.toSeq);
    const events = [...frame.events, ...covered].sort((a, b) => a.seq - b.seq);
    listener.onMoved(fold(room, events, lastSeq), frame.toSeq);
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
      early = [];
      privately = [];
    },
  };
}

function fold(room: RoomState, events: readonly LoggedEvent[], afterSeq: number): RoomState {
  return events
    .filter((logged) => logged.seq > afterSeq)
    .reduce((state, logged) => evolve(state, logged.event, logged.atMs), room);
}
