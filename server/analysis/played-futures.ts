import { must } from '#shared/lib/assert.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import type { BranchOutcome } from '#shared/whatif/branch-outcome.ts';
import { askWhatIf } from './ask-what-if.ts';
import { keyOfEdit } from './edit-key.ts';
import { shareRecording } from './shared-recording.ts';
import { moreUrgent, type Urgency, type UrgencyNow } from './task-order.ts';
import type { WorkerPool } from './worker-pool.ts';

/**
 * Branch points whose futures are kept, those asked for last: a hundred small outcomes each, two points for an answer. A student
 * tries several edits of one moment, and five proposals of a recording wait to be opened.
 */
const KEPT_POINTS = 400;

/** Where a recording is gone on from: so many entries stay, then the edit is made; null goes on as it was. */
export interface BranchPoint {
  readonly recording: Recording;
  readonly cut: number;
  readonly edit: ShowEdit | null;
  readonly par: Par | null;
}

/** Replicates that are played in one task. */
export type Portion = readonly number[];

/** Futures from a branch point, by replicate in the order of the portion. */
export type PlayPortion = (portion: Portion) => Promise<readonly BranchOutcome[]>;

/** Other futures of recordings, as they were and edited: each is played once, whoever asks. */
export interface PlayedFutures {
  /** Plays futures from a branch point, or waits for those that are played already. A failure is not kept. */
  from(point: BranchPoint, urgency: Urgency): PlayPortion;
}

/** A portion that was begun. */
interface BegunPortion {
  readonly outcomes: Promise<readonly BranchOutcome[]>;
  /** How soon the most impatient of those who wait needs it. */
  readonly need: { urgency: Urgency };
}

/** Nothing played yet. Portions of a branch point are the same for all who ask. */
export function createPlayedFutures(workers: Pick<WorkerPool, 'run'>): PlayedFutures {
  const points = new Map<string, Map<number, BegunPortion>>();

  async function play(
    { recording, cut, edit, par }: BranchPoint,
    replicates: Portion,
    urgency: UrgencyNow,
  ): Promise<readonly BranchOutcome[]> {
    const task = {
      kind: 'futures',
      recording: shareRecording(recording),
      cut,
      edits: [edit],
      par,
      replicates,
    } as const;
    const { courses } = await askWhatIf(workers, task, urgency);
    return must(courses[0], 'the course that was asked for');
  }

  return {
    from(point, urgency) {
      const key = keyOfPoint(point);
      const portions = points.get(key) ?? new Map<number, BegunPortion>();
      points.delete(key);
      points.set(key, portions);
      const [oldest] = points.keys();
      if (points.size > KEPT_POINTS && oldest !== undefined) points.delete(oldest);
      return (portion) => {
        const first = must(portion[0], 'a replicate');
        const begun = portions.get(first);
        if (begun !== undefined) {
          // Whoever plays ahead has two portions in hand (`sideBySide`). They may still wait for a worker, behind all that is more
          // urgent than they were; now they have their turn among what is as urgent as this, before what of it came later.
          begun.need.urgency = moreUrgent(begun.need.urgency, urgency);
          return begun.outcomes;
        }
        const need = { urgency };
        const outcomes = play(point, portion, () => need.urgency);
        portions.set(first, { outcomes, need });
        outcomes.catch(() => portions.delete(first));
        return outcomes;
      };
    },
  };
}

/** Equal for branch points whose futures are the same. Points against par are other points. */
function keyOfPoint({ recording, cut, edit, par }: BranchPoint): string {
  return `${keyOfEdit(recording.header.roomId, edit)} ${cut} ${par !== null}`;
}
