import { createStore } from 'zustand/vanilla';
import type { RoomCommand } from '#shared/commands/command.ts';
import { RECALL_MS, recallCommand } from '#shared/commands/recall-command.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import type { RoomState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import type { JoinAck, JoinRequest, Refusal } from '#shared/protocol/socket-events.ts';
import { newCommandId } from '../connection/command-id.ts';
import { startHeartbeat } from '../connection/heartbeat.ts';
import type { Transport } from '../connection/transport.ts';
import { onWake } from '../connection/wake-signals.ts';
import { createAlarms } from './alarms.ts';
import { createCommandOutbox } from './command-outbox.ts';
import { atOnce, type Pace } from './draw-pace.ts';
import { firstConnection, isUp, OFFLINE_AFTER_MS, toKind, whenLate, whenRefused, withLatency } from './link-state.ts';
import type { ConnectionState, RoomStore, RoomStoreApi, SeatClaims, SendResult } from './room-store.ts';
import { createRoomSync } from './room-sync.ts';
import { readClaims, SEAT_ORDER, seatsOfPerson, storeClaims } from './seat-claims.ts';
import { seatFor } from './seat-for-command.ts';
import { rememberSeat } from './seat-memory.ts';

const RECOVERED_SHOWN_MS = 4_000;
const RETRY_JOIN_MS = 2_000;
/** Refusals of a join that another attempt may overcome. */
const PASSING = new Set<string>(['wire/rate_limited', 'storage/unavailable', 'room/faulted']);

/** What a room's store is made from. */
export interface RoomStoreOptions {
  readonly transport: Transport;
  readonly roomId: string;
  /** `team` sees what a member of the team may see, `public` what a viewer sees, `staff` what its mentors and teachers see. */
  readonly view: JoinRequest['view'];
  /** How fast the room may move on this screen; at once unless said. */
  readonly pace?: Pace;
}

/** Opens the link to a room and keeps its state. Call `close` when the screen goes away. */
export function createRoomStore({ transport, roomId, view, pace = atOnce }: RoomStoreOptions): RoomStoreApi {
  const alarms = createAlarms();
  const pendingClaims = new Map<string, number>();

  const store = createStore<RoomStore>()((_set, get) => ({
    room: initialRoomState('public'),
    brief: null,
    lastSeq: 0,
    participantId: null,
    claims: {},
    connection: firstConnection(Date.now()),
    presence: null,
    footage: { parts: [], toldAtMs: 0, pass: null },
    savedSeq: 0,
    recoveredEvents: null,
    recallable: null,
    recall: async () => {
      const { recallable } = get();
      if (recallable === null) return null;
      alarms.cancel('recall');
      store.setState({ recallable: null });
      return give(recallable.undo, recallable.role);
    },
    send: async (command, options) => {
      const { room } = get();
      const undo = room.public.phase === 'live' ? recallCommand(command, room) : null;
      const result = await give(command, options?.role);
      if (result.ok && undo !== null) {
        store.setState({
          recallable: { type: command.type, undo, role: options?.role, untilMs: Date.now() + RECALL_MS },
        });
        alarms.set('recall', RECALL_MS, () => store.setState({ recallable: null }));
      }
      return result;
    },
  }));

  const give = async (command: RoomCommand, role: Role | undefined): Promise<SendResult> => {
    const seat = seatFor(command, store.getState(), role);
    if ('ok' in seat) return seat;
    const result: SendResult = await outbox.send({ commandId: newCommandId(), ...seat, command });
    if (result.ok) {
      store.setState((state) => ({ savedSeq: Math.max(state.savedSeq, result.seq) }));
      if (command.type === 'takeSeat') pendingClaims.set(command.role, result.seq);
      if (command.type === 'leaveSeat') keepClaims({ ...store.getState().claims, [command.role]: undefined });
      settleClaims();
    }
    return result;
  };

  const setConnection = (change: (state: ConnectionState) => ConnectionState): void =>
    store.setState((state) => ({ connection: change(state.connection) }));

  /** A seat taken by this tab is its claim as soon as the event that names its epoch is applied. */
  const settleClaims = (): void => {
    const { room, participantId, lastSeq, claims } = store.getState();
    const mine = seatsOfPerson(room, participantId);
    const ready = [...pendingClaims].filter(([, seq]) => seq <= lastSeq).map(([role]) => role);
    if (ready.length === 0) return;
    for (const role of ready) pendingClaims.delete(role);
    const taken = Object.fromEntries(Object.entries(mine).filter(([role]) => ready.includes(role)));
    for (const role of SEAT_ORDER) if (ready.includes(role)) rememberSeat(role);
    keepClaims({ ...claims, ...taken });
  };

  const keepClaims = (claims: SeatClaims): void => {
    storeClaims(roomId, claims);
    store.setState({ claims });
  };

  const onMoved = (room: RoomState, lastSeq: number): void => {
    const before = store.getState();
    store.setState({ room, lastSeq, savedSeq: Math.max(before.savedSeq, lastSeq) });
    settleClaims();
    const hadSeats = JSON.stringify(seatsOfPerson(before.room, before.participantId));
    const hasSeats = JSON.stringify(seatsOfPerson(room, before.participantId));
    // Another seat sees other partitions of the room, so its holder starts from a snapshot of its own.
    if (before.participantId !== null && sync.isJoined() && hadSeats !== hasSeats) sync.join('fresh');
  };

  const onJoined = (ack: Extract<JoinAck, { ok: true }>, recovered: number | null): void => {
    const { connection, participantId, room } = store.getState();
    const wasLost = connection.kind === 'reconnecting' || connection.kind === 'offline';
    if (participantId === null) {
      const claims = readClaims(roomId, room, ack.participantId);
      storeClaims(roomId, claims);
      store.setState({ claims });
    }
    alarms.cancel('offline');
    store.setState({
      brief: ack.brief,
      participantId: ack.participantId,
      connection: isUp(connection) ? connection : toKind(connection, 'live', Date.now()),
      recoveredEvents: wasLost ? recovered : store.getState().recoveredEvents,
    });
    if (wasLost) alarms.set('recovered', RECOVERED_SHOWN_MS, () => store.setState({ recoveredEvents: null }));
    outbox.resend();
    heartbeat.beat();
  };

  const onRefused = (refusal: Refusal): void => {
    if (PASSING.has(refusal.code)) {
      alarms.set('join', refusal.retryAfterMs ?? RETRY_JOIN_MS, () => sync.join('resume'));
      return;
    }
    transport.close();
    setConnection((state) => whenRefused(state, refusal, Date.now()));
  };

  const goOfflineLater = (): void => {
    if (alarms.has('offline')) return;
    alarms.set('offline', OFFLINE_AFTER_MS, () => setConnection((state) => toKind(state, 'offline', Date.now())));
  };

  const sync = createRoomSync(transport, { roomId, view }, store.getState, pace, { onJoined, onRefused, onMoved });
  const outbox = createCommandOutbox(transport, sync.isJoined);
  const heartbeat = startHeartbeat(transport, {
    onLatency: (latencyMs) => setConnection((state) => withLatency(state, latencyMs, Date.now())),
    onLate: () => setConnection((state) => whenLate(state, Date.now())),
  });
  const stopWaking = onWake(() => (transport.isOpen() ? heartbeat.beat() : transport.reopen()));

  goOfflineLater();
  transport.open({
    onOpen: () => sync.join('resume'),
    onClose: () => {
      sync.onLost();
      setConnection((state) => (isUp(state) ? toKind(state, 'reconnecting', Date.now()) : state));
      goOfflineLater();
    },
    onFrame: sync.onFrame,
    onPrivate: sync.onPrivate,
    onPresence: (presence) => store.setState({ presence }),
    onFootage: ({ parts, pass }) => {
      const toldAtMs = performance.now();
      const given = pass === undefined ? null : { text: pass.pass, untilMs: toldAtMs + pass.passMs };
      store.setState(({ footage }) => ({ footage: { parts, toldAtMs, pass: given ?? footage.pass } }));
    },
    onError: onRefused,
  });

  const close = (): void => {
    alarms.cancelAll();
    stopWaking();
    heartbeat.stop();
    outbox.close();
    sync.onLost();
    transport.close();
  };
  return Object.assign(store, { close });
}
