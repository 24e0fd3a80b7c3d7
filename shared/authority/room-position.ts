import { evolve } from '../events/evolve.ts';
import { initialRoomState } from '../events/initial-room-state.ts';
import { type IncidentWatch, NO_INCIDENTS, watchEntry } from '../incidents/incident-watch.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import { collectSignals, NO_SIGNALS, type StageSignals, signalsAfterTick } from './stage-signals.ts';

/** Where a room stands after its entry `seq`: everything that its log says. Immutable. */
export interface RoomPosition {
  readonly seq: number;
  /** The full state. */
  readonly state: RoomState;
  readonly signals: StageSignals;
  /** What the log says of its incidents. */
  readonly watch: IncidentWatch;
}

/** A room before its first entry. */
export const ROOM_START: RoomPosition = {
  seq: 0,
  state: initialRoomState('staff'),
  signals: NO_SIGNALS,
  watch: NO_INCIDENTS,
};

/** The position after one more entry. Live rooms and recovery fold with this one function. Rules: REP-1. */
export function advancePosition(position: RoomPosition, entry: JournalEntry): RoomPosition {
  const before = entry.command.type === 'advanceClock' ? signalsAfterTick(position.signals) : position.signals;
  let { state } = position;
  let signals = before;
  for (const event of entry.events) {
    state = evolve(state, event, entry.showMs);
    signals = collectSignals(signals, event);
  }
  return { seq: entry.seq, state, signals, watch: watchEntry(position.watch, entry) };
}
