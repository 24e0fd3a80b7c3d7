import type { RoomId } from '#shared/model/ids.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowMs } from '#shared/model/units.ts';
import type { ExpectedStatus } from '#shared/protocol/what-if-contract.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import {
  expectedPoints,
  keyMoments,
  pooledScores,
  type RolledScores,
  roleCourses,
} from '#shared/whatif/expected-score.ts';
import type { MetricLosses } from '#shared/whatif/metric-losses.ts';
import { editableActs, momentActs } from '#shared/whatif/moment-acts.ts';
import { lastTickMs, type RollOutStart, rollOutStarts } from '#shared/whatif/roll-out.ts';
import type { Logger } from '../logger.ts';
import { askWhatIf } from './ask-what-if.ts';
import { shareRecording } from './shared-recording.ts';
import { sideBySide } from './side-by-side.ts';
import type { Urgency } from './task-order.ts';
import type { RollTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Places in a show, at most, and their distance: five seconds in twenty minutes. Source: `scoring` page. */
const MOST_PLACES = 240;
const LEAST_STEP_MS = 5_000;
/** Roll-outs from a place. Proposed: with those of its neighbours a point of score is one standard error. */
const ROLLS = 3;
/** Key moments are looked for between places so far apart: who decided something has seen what it did. */
const MOMENT_MS = 30_000;
/** Places of the first curve: its shape. */
const COARSE_PLACES = 10;
/** Under this nothing is scored. */
const SHORTEST_MS = 60_000;
/** Recordings whose curves are kept. */
const KEPT = 100;

/** A recording that is over, as this engine plays it. */
export interface ExpectedQuestion {
  readonly recording: Recording;
  /** Score of the recording itself with bots' seats counted; null: nothing was scored. */
  readonly total: number | null;
  /** What each metric cost that score. */
  readonly losses: MetricLosses;
  readonly par: Par | null;
  readonly isOurs: boolean;
}

/** Finds what shows could still be expected to score, place by place, in the background. */
export interface ExpectedDesk {
  /** How far the curve of a room is, null when nobody asked yet. */
  status(roomId: RoomId): ExpectedStatus | null;
  /** Whether the curve of a room was begun before its par was there: another question, with par, would begin it anew. */
  lacksPar(roomId: RoomId): boolean;
  /** Begins it, anew when only now there is a par, or tells how far it is. */
  ask(question: ExpectedQuestion): ExpectedStatus;
  close(): void;
}

interface Job {
  phase: ExpectedStatus['phase'];
  readonly isAgainstPar: boolean;
  /** Begun anew: what is left of it is not played. */
  isReplaced: boolean;
  readonly of: number;
  readonly stepMs: number;
  readonly rolled: Map<number, RolledScores>;
  /** The show itself at its end, once every place was played. */
  end: RolledScores | null;
  moments: ExpectedStatus['moments'];
  roles: ExpectedStatus['roles'];
}

/** An idle desk. */
export function createExpectedDesk(workers: Pick<WorkerPool, 'run'>, logger: Logger): ExpectedDesk {
  const jobs = new Map<RoomId, Job>();
  let isClosed = false;

  async function run(job: Job, starts: readonly RollOutStart[], { recording, par, total, losses }: ExpectedQuestion) {
    const endMs = lastTickMs(recording.entries);
    const replicates = Array.from({ length: ROLLS }, (_, k) => k + 1);
    const shared = shareRecording(recording);
    await sideBySide(coarseFirst(starts), async ({ start, urgency }) => {
      if (isClosed || job.isReplaced) return;
      const task: RollTask = { kind: 'rolls', recording: shared, par, start, endMs, replicates };
      const { atMs } = start;
      const { scores, losses: lost } = await askWhatIf(workers, task, urgency);
      if (scores.length > 0) job.rolled.set(atMs, { atMs, scores, losses: lost });
    });
    if (isClosed || job.isReplaced) return;
    if (total !== null) job.end = { atMs: endMs, scores: [total], losses: [losses] };
    const acts = editableActs(recording.entries);
    const told = farApart(inTime(job));
    job.moments = keyMoments(told).map((moment) => ({
      ...moment,
      acts: momentActs(acts, moment.fromMs, moment.toMs),
    }));
    job.roles = roleCourses(told);
    job.phase = 'done';
  }

  return {
    status(roomId) {
      const job = jobs.get(roomId);
      return job === undefined ? null : statusOf(job);
    },
    lacksPar(roomId) {
      const job = jobs.get(roomId);
      return job !== undefined && !job.isAgainstPar && (job.phase === 'running' || job.phase === 'done');
    },
    ask(question) {
      const { header, entries } = question.recording;
      const isAgainstPar = question.par !== null;
      const known = jobs.get(header.roomId);
      if (known !== undefined) {
        if (known.isAgainstPar || !isAgainstPar) return statusOf(known);
        known.isReplaced = true;
      }
      const endMs = lastTickMs(entries);
      const stepMs = Math.max(LEAST_STEP_MS, Math.ceil(endMs / MOST_PLACES));
      const starts = rollOutStarts(entries, stepMs);
      const isShort = endMs < SHORTEST_MS;
      const phase = isShort ? 'tooShort' : question.isOurs ? 'running' : 'otherEngine';
      const job: Job = {
        ...{ phase, isAgainstPar, isReplaced: false, of: starts.length, stepMs },
        ...{ rolled: new Map(), end: null, moments: [], roles: [] },
      };
      jobs.set(header.roomId, job);
      for (const [roomId, { phase: other }] of jobs) if (jobs.size > KEPT && other !== 'running') jobs.delete(roomId);
      if (phase === 'running')
        run(job, starts, question).catch((fault: unknown) => {
          job.phase = 'failed';
          if (!isClosed) logger.error({ err: fault, roomId: header.roomId }, 'expected score could not be found');
        });
      return statusOf(job);
    },
    close() {
      isClosed = true;
    },
  };
}

/** Ten places over the show, then those between which key moments are looked for, then the rest: the shape is there early. */
function coarseFirst(
  starts: readonly RollOutStart[],
): readonly { readonly start: RollOutStart; readonly urgency: Urgency }[] {
  const coarse = new Set(starts.filter((_, index) => index % Math.ceil(starts.length / COARSE_PLACES) === 0));
  const told = new Set(farApart(starts));
  const rank = (start: RollOutStart) => (coarse.has(start) ? 0 : told.has(start) ? 1 : 2);
  return [...starts]
    .sort((a, b) => rank(a) - rank(b) || a.atMs - b.atMs)
    .map((start) => ({ start, urgency: coarse.has(start) ? 'soon' : 'background' }));
}

/** The first of some places in order of time, each next one half a minute later at least, and the last. */
function farApart<Place extends { readonly atMs: ShowMs }>(places: readonly Place[]): readonly Place[] {
  let dueMs = 0;
  return places.filter(({ atMs }, index) => {
    if (atMs < dueMs && index < places.length - 1) return false;
    dueMs = atMs - (atMs % MOMENT_MS) + MOMENT_MS;
    return true;
  });
}

/** Every place with its neighbours, and the end of the show as it was. */
function inTime({ rolled, stepMs, end }: Job): readonly RolledScores[] {
  const places = [...rolled.values()].sort((a, b) => a.atMs - b.atMs);
  return [...pooledScores(places, stepMs), ...(end === null ? [] : [end])];
}

function statusOf(job: Job): ExpectedStatus {
  const { phase, of, rolled, moments, roles } = job;
  return { phase, done: rolled.size, of, points: expectedPoints(inTime(job)), moments, roles };
}
