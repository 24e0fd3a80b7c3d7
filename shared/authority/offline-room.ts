import type { AudienceTick } from '../audience/audience-tick.ts';
import type { Stage } from '../audience/stage.ts';
import { nextTick } from '../commands/advance-clock.ts';
import type { RoomEvent } from '../events/event.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { CommandAck } from '../protocol/socket-events.ts';
import { remember } from './command-memory.ts';
import type { RoomContext } from './decision.ts';
import type { RecoveredRoom } from './recovery.ts';
import {
  type BatchInputs,
  decideRequest,
  decideTick,
  OPENING,
  type RoomRequest,
  type RoomStep,
  tickEntry,
  writeTick,
} from './room-batch.ts';
import { ROOM_START, type RoomPosition } from './room-position.ts';
import { stageOf } from './stage-of.ts';
import { NO_SIGNALS, signalsAfterTick } from './stage-signals.ts';
import { addTicks, isCountedOnly, isMarked, isStill } from './still-room.ts';
import { tickEvents } from './tick-events.ts';

/**
 * A room that nobody waits for: the same decisions on the same positions as a `RehearsalRoom`, at once, without queue,
 * store or listeners. For shows that are computed: headless runs and other futures.
 */
export interface OfflineRoom {
  readonly context: RoomContext;
  state(): RoomState;
  lastSeq(): number;
  /** Decides one command on the state as it stands. */
  submit(request: RoomRequest): CommandAck;
  /** Moves the show by one tick if it is live. */
  tick(): void;
}

/** Opens a new room. */
export function openOfflineRoom(deps: Omit<BatchInputs, 'memory'>, write: (entry: JournalEntry) => void): OfflineRoom {
  const room = createOfflineRoom(deps, { position: ROOM_START, memory: new Map() }, write);
  room.submit(OPENING);
  return room;
}

/**
 * Goes on from where a room stands; `write` gets every entry, in order. In most ticks of a show viewers are counted and
 * nothing else happens: such a stretch changes the state once, when somebody asks for it.
 */
export function createOfflineRoom(
  { context, audience }: Omit<BatchInputs, 'memory'>,
  { position: start, memory }: RecoveredRoom,
  write: (entry: JournalEntry) => void,
): OfflineRoom {
  const inputs: BatchInputs = { context, audience, memory };
  /** Before the stretch, but for the signals: those are of now. */
  let position = start;
  /** What was counted since then, null for nothing. */
  let stretch: AudienceTick | null = null;
  /** What viewers meet while the room is still, null when that was not looked at yet. */
  let stage: Stage | null = null;

  const ticksOfStretch = () => (stretch === null ? 0 : stretch.tick - position.state.public.showMs / TICK_MS);

  /** Where the room stands now: one entry that sums the stretch up makes of the state what its entries would have made. */
  function standing(): RoomPosition {
    if (stretch === null) return position;
    const before = { ...position, seq: position.seq + ticksOfStretch() - 1 };
    position = { ...writeTick(before, stretch, inputs).position, signals: position.signals };
    stretch = null;
    return position;
  }

  function take({ entry, position: reached }: RoomStep): void {
    position = reached;
    stage = null;
    write(entry);
  }

  /** Lets the viewers meet the stage of the tick before. */
  function stepStill(tick: number): AudienceTick {
    const isSpeaking = position.signals.speakingTicks > 0;
    stage ??= stageOf(position.state, position.signals, context, position.watch);
    if (stage.isSpeaking !== isSpeaking) stage = { ...stage, isSpeaking };
    return audience.step(stage, tick);
  }

  function count(ticked: AudienceTick, events: readonly RoomEvent[]): void {
    write(tickEntry(position.seq + ticksOfStretch() + 1, ticked.tick, events, context));
    stretch = stretch === null ? ticked : addTicks(stretch, ticked);
    if (position.signals !== NO_SIGNALS) position = { ...position, signals: signalsAfterTick(position.signals) };
    if (isMarked(ticked, position.state)) standing();
  }

  return {
    context,
    state: () => standing().state,
    lastSeq: () => position.seq + ticksOfStretch(),
    submit(request) {
      const { ack, step } = decideRequest(standing(), request, inputs);
      if (step === null) return ack;
      remember(memory, step.entry);
      take(step);
      return ack;
    },
    tick() {
      const tick = nextTick(position.state) + ticksOfStretch();
      if (position.state.public.phase !== 'live' || !isStill(position, tick * TICK_MS, context)) {
        const step = decideTick(standing(), inputs);
        if (step !== null) take(step);
        return;
      }
      const ticked = stepStill(tick);
      const events = isCountedOnly(ticked) ? tickEvents(ticked, position.state, audience.digest, context) : [];
      if (events.length === COUNTED_EVENTS) count(ticked, events);
      else take(writeTick(standing(), ticked, inputs));
    },
  };
}

/** The events of a tick in which viewers are counted: what they see, and the numbers for the team. */
const COUNTED_EVENTS = 2;
