import { TICK_MS } from '#shared/lib/constants.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowMs } from '#shared/model/units.ts';
import type { DrillScores } from '#shared/protocol/drill-contract.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { placeAt } from '#shared/whatif/drill.ts';
import { lastTickMs } from '#shared/whatif/roll-out.ts';
import type { Logger } from '../logger.ts';
import { askWhatIf } from './ask-what-if.ts';
import { shareRecording } from './shared-recording.ts';
import type { RollTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Roll-outs of each of the three scores. Proposed. */
const ROLLS = 6;
/** Drills whose scores are kept. */
const KEPT = 200;

/** A drill that has ended, with the show that it was taken from. */
export interface DrillQuestion {
  readonly drill: Recording;
  readonly recorded: Recording;
  readonly span: { readonly fromMs: ShowMs; readonly toMs: ShowMs };
  readonly par: Par | null;
}

/** How far the scores of a drill are. */
export interface DrillProgress {
  readonly phase: 'running' | 'done' | 'failed';
  readonly scores: DrillScores | null;
}

/** Finds what drills were worth, in the background. */
export interface DrillDesk {
  /** Begins it, or tells how far it is. */
  ask(question: DrillQuestion): DrillProgress;
  close(): void;
}

/** An idle desk. */
export function createDrillDesk(workers: Pick<WorkerPool, 'run'>, logger: Logger): DrillDesk {
  const jobs = new Map<RoomId, DrillProgress>();
  let isClosed = false;

  async function run({ drill, recorded, span, par }: DrillQuestion): Promise<DrillProgress> {
    const endMs = lastTickMs(recorded.entries);
    const scoreFrom = async (recording: Recording, atMs: ShowMs): Promise<number | null> => {
      const task: RollTask = {
        kind: 'rolls',
        recording: shareRecording(recording),
        par,
        // The last tick of a drill ends its show: the place before it is the last from which one can go on.
        start: placeAt(recording.entries, Math.min(atMs, lastTickMs(recording.entries) - TICK_MS)),
        endMs,
        replicates: Array.from({ length: ROLLS }, (_, k) => k + 1),
      };
      return meanOf((await askWhatIf(workers, task, 'awaited')).scores);
    };
    const own = await scoreFrom(drill, span.toMs);
    const first = await scoreFrom(recorded, span.toMs);
    const best = await scoreFrom(recorded, span.fromMs);
    if (own === null || first === null || best === null) return { phase: 'failed', scores: null };
    return { phase: 'done', scores: { drill: own, recorded: first, best } };
  }

  return {
    ask(question) {
      const { roomId } = question.drill.header;
      const known = jobs.get(roomId);
      if (known !== undefined) return known;
      const begun: DrillProgress = { phase: 'running', scores: null };
      jobs.set(roomId, begun);
      for (const [other, { phase }] of jobs) if (jobs.size > KEPT && phase !== 'running') jobs.delete(other);
      run(question)
        .catch((fault: unknown): DrillProgress => {
          if (!isClosed) logger.error({ err: fault, roomId }, 'drill could not be scored');
          return { phase: 'failed', scores: null };
        })
        .then((progress) => jobs.set(roomId, progress));
      return begun;
    },
    close() {
      isClosed = true;
    },
  };
}

function meanOf(scores: readonly number[]): number | null {
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
