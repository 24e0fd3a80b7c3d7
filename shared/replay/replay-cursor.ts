import { evolve } from '../events/evolve.ts';
import { initialRoomState } from '../events/initial-room-state.ts';
import type { JournalEntry } from '../model/recording.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import type { LoggedEvent } from '../protocol/socket-events.ts';
import { type Viewpoint, visibleEvents } from '../protocol/visibility.ts';

/** Show time between two checkpoints: a seek folds at most this much. */
const CHECKPOINT_MS = 30_000;

/** The room at a moment of a recording. `seq` is the last entry that had happened, 0 before the first. */
export interface ReplayMoment {
  readonly state: RoomState;
  readonly seq: number;
  readonly atMs: ShowMs;
}

/** Moves through a recording by folding the same events as the live room. */
export interface ReplayCursor {
  /** Show time of the last entry. */
  readonly endMs: ShowMs;
  /** The moment after every entry with `showMs <= atMs`; any `atMs` is allowed, in any order. */
  seek(atMs: ShowMs): ReplayMoment;
}

interface Position extends ReplayMoment {
  /** Index of the next event to fold. */
  readonly next: number;
}

/**
 * A cursor over the entries of a recording, in order. Seeking back starts from the nearest checkpoint, moving on folds
 * only what is new; states are immutable, so a checkpoint costs a reference. Rules: REP-7.
 */
export function createReplayCursor(entries: readonly JournalEntry[], viewpoint: Viewpoint): ReplayCursor {
  const events = visibleEvents(entries, viewpoint);
  const start: Position = { state: initialRoomState(viewpoint), seq: 0, atMs: 0, next: 0 };
  const checkpoints: Position[] = [start];
  let current = start;

  const advance = (from: Position, toMs: ShowMs): Position => {
    let position = from;
    while (position.next < events.length && events[position.next].atMs <= toMs) {
      position = step(position, events[position.next]);
      const last = checkpoints[checkpoints.length - 1];
      if (position.atMs >= last.atMs + CHECKPOINT_MS) checkpoints.push(position);
    }
    return position;
  };

  return {
    endMs: entries.at(-1)?.showMs ?? 0,
    seek(atMs) {
      const nearest = checkpoints.filter((point) => point.atMs <= atMs).at(-1) ?? start;
      current = advance(current.atMs <= atMs && current.next >= nearest.next ? current : nearest, atMs);
      return current;
    },
  };
}

function step(position: Position, logged: LoggedEvent): Position {
  return {
    state: evolve(position.state, logged.event, logged.atMs),
    seq: logged.seq,
    atMs: logged.atMs,
    next: position.next + 1,
  };
}
