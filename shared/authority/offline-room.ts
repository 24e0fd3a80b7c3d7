import type { AudienceTick } from '../audience/audience-tick.ts';
import type { Stage } from '../audience/stage.ts';
import { nextTick } from '../commands/advance-clock.ts';
import { evolve } from '../events/evolve.ts';
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
import { stageLater, stageOf } from './stage-of.ts';
import { NO_SIGNALS, type StageSignals, signalsAfterTick } from './stage-signals.ts';
import { addTick, isCountedOnly, isMarked, isStill, type Stretch, sumOf } from './still-room.ts';
import { audienceEvents, eventsBeside, tickEvents } from './tick-events.ts';

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

/** What is written of a computed show. */
export interface ShowWriter {
  write(entry: JournalEntry): void;
  /** Writes a stretch in which viewers are only counted as one entry: its sums are the same, and its seq the last of them. */
  readonly isCondensed: boolean;
}

/** Opens a new room. */
export function openOfflineRoom(deps: Omit<BatchInputs, 'memory'>, writer: ShowWriter): OfflineRoom {
  const room = createOfflineRoom(deps, { position: ROOM_START, memory: new Map() }, writer);
  room.submit(OPENING);
  return room;
}

/**
 * Goes on from where a room stands. In most ticks of a show viewers are counted and nothing else happens: such a stretch
 * changes the state once, when somebody asks for it.
 */
export function createOfflineRoom(
  { context, audience }: Omit<BatchInputs, 'memory'>,
  { position: start, memory }: RecoveredRoom,
  writer: ShowWriter,
): OfflineRoom {
  const inputs: BatchInputs = { context, audience, memory };
  /** Before the stretch, but for the signals: those are of now. */
  let position = start;
  let stretch: Stretch | null = null;
  /** The state as it is within the stretch, once somebody has looked at it. */
  let seen: RoomState | null = null;
  /** What viewers met in the last tick while the room is still, null when they have not looked yet. */
  let stage: Stage | null = null;

  /** Where the room stands now: one entry that sums the stretch up makes of the state what its entries would have made. */
  function standing(): RoomPosition {
    if (stretch === null) return position;
    const { seq, state, signals, watch } = position;
    const summed = writeTick({ seq: seq + stretch.ticks - 1, state, signals, watch }, sumOf(stretch), inputs);
    if (writer.isCondensed) writer.write(summed.entry);
    position = withSignals(summed.position, signals);
    stretch = null;
    return position;
  }

  /** Looking ends no stretch: bots look after every tick and seldom do anything. */
  function stateNow(): RoomState {
    if (stretch === null) return position.state;
    if (seen === null) {
      const sum = sumOf(stretch);
      const atMs = sum.tick * TICK_MS;
      seen = audienceEvents(sum, position.state, context).reduce(
        (state, event) => evolve(state, event, atMs),
        position.state,
      );
    }
    return seen;
  }

  function take({ entry, position: reached }: RoomStep): void {
    position = reached;
    stage = null;
    writer.write(entry);
  }

  /** Lets the viewers meet the stage of the tick before, but for what time moves. */
  function stepStill(tick: number): AudienceTick {
    stage =
      stage === null
        ? stageOf(position.state, position.signals, context, position.watch)
        : stageLater(stage, position, tick * TICK_MS, context);
    return audience.step(stage, tick);
  }

  function count(ticked: AudienceTick): void {
    const { state, signals, watch } = position;
    stretch = addTick(stretch, ticked);
    seen = null;
    if (!writer.isCondensed) {
      const events = tickEvents(ticked, state, audience.digest, context, watch);
      writer.write(tickEntry(position.seq + stretch.ticks, ticked.tick, events, context));
    }
    if (signals !== NO_SIGNALS) position = withSignals(position, signalsAfterTick(signals));
    if (isMarked(ticked, state)) standing();
  }

  /** Whether nothing happened in a tick but that viewers were counted. */
  function isUneventful(ticked: AudienceTick): boolean {
    const { state, watch } = position;
    return isCountedOnly(ticked) && eventsBeside([], ticked, state, audience.digest, context, watch).length === 0;
  }

  return {
    context,
    state: stateNow,
    lastSeq: () => position.seq + (stretch?.ticks ?? 0),
    submit(request) {
      const { ack, step } = decideRequest(standing(), request, inputs);
      if (step === null) return ack;
      remember(memory, step.entry);
      take(step);
      return ack;
    },
    tick() {
      const tick = nextTick(position.state) + (stretch?.ticks ?? 0);
      if (position.state.public.phase !== 'live' || !isStill(position, tick * TICK_MS, context)) {
        const step = decideTick(standing(), inputs);
        if (step !== null) take(step);
        return;
      }
      const ticked = stepStill(tick);
      if (isUneventful(ticked)) count(ticked);
      else take(writeTick(standing(), ticked, inputs));
    },
  };
}

/** The same place in the log, with other signals. */
function withSignals({ seq, state, watch }: RoomPosition, signals: StageSignals): RoomPosition {
  return { seq, state, signals, watch };
}
