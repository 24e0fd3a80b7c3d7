import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import type { BranchOutcome } from '#shared/whatif/branch-outcome.ts';
import { askWhatIf } from './ask-what-if.ts';
import { shareRecording } from './shared-recording.ts';
import type { Urgency } from './task-order.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Places of recordings whose futures are kept, those asked for last: a student tries several edits of one moment. */
const KEPT_PLACES = 50;

/** A place of a recording: so many entries stay. */
export interface RecordedPlace {
  readonly recording: Recording;
  readonly cut: number;
  readonly par: Par | null;
}

/** Replicates that are played in one task. */
export type Portion = readonly number[];

/** Futures of a place as it was, by replicate in the order of the portion. */
export type PlayPortion = (portion: Portion) => Promise<readonly BranchOutcome[]>;

/** Other futures of recordings without an edit: each is played once for all edits of its place. */
export interface RecordedFutures {
  /** Plays the futures of a place, or waits for who plays them already. A failure is not kept. */
  from(place: RecordedPlace, urgency: Urgency): PlayPortion;
}

/** Nothing played yet. Portions of a place are the same for all who ask. */
export function createRecordedFutures(workers: Pick<WorkerPool, 'run'>): RecordedFutures {
  const places = new Map<string, Map<number, Promise<readonly BranchOutcome[]>>>();

  async function play(
    { recording, cut, par }: RecordedPlace,
    replicates: Portion,
    urgency: Urgency,
  ): Promise<readonly BranchOutcome[]> {
    const task = {
      kind: 'futures',
      recording: shareRecording(recording),
      cut,
      edits: [null],
      par,
      replicates,
    } as const;
    const { courses } = await askWhatIf(workers, task, urgency);
    return must(courses[0], 'the course that was asked for');
  }

  return {
    from(place, urgency) {
      // Points against par are other points.
      const key = `${place.recording.header.roomId} ${place.cut} ${place.par !== null}`;
      const portions = places.get(key) ?? new Map<number, Promise<readonly BranchOutcome[]>>();
      places.delete(key);
      places.set(key, portions);
      const [oldest] = places.keys();
      if (places.size > KEPT_PLACES && oldest !== undefined) places.delete(oldest);
      return (portion) => {
        const first = must(portion[0], 'a replicate');
        const played = portions.get(first) ?? play(place, portion, urgency);
        portions.set(first, played);
        played.catch(() => portions.delete(first));
        return played;
      };
    },
  };
}
