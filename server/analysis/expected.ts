import type { RoomId } from '#shared/model/ids.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ExpectedStatus } from '#shared/protocol/what-if-contract.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { expectedPoints, keyMoments, type RolledScores, roleCourses } from '#shared/whatif/expected-score.ts';
import type { MetricLosses } from '#shared/whatif/metric-losses.ts';
import { editableActs, momentActs } from '#shared/whatif/moment-acts.ts';
import { lastTickMs, type RollOutStart, rollOutStarts } from '#shared/whatif/roll-out.ts';
import type { Logger } from '../logger.ts';
import { shareRecording } from './shared-recording.ts';
import type { WhatIfAnswer, WhatIfTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Places in a show, at most: half a minute apart in twenty minutes. */
const MOST_PLACES = 40;
const LEAST_STEP_MS = 30_000;
/** Roll-outs from a place. Proposed: a point of score is one standard error. */
const ROLLS = 6;
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
  /** Begins it, or tells how far it is. */
  ask(question: ExpectedQuestion): ExpectedStatus;
  close(): void;
}

interface Job {
  phase: ExpectedStatus['phase'];
  readonly of: number;
  readonly rolled: Map<number, RolledScores>;
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
    for (const start of coarseFirst(starts)) {
      if (isClosed) return;
      const task: WhatIfTask = { kind: 'rolls', recording: shareRecording(recording), par, start, endMs, replicates };
      const answer = await workers.run<WhatIfAnswer>('what-if-worker', task);
      if (answer.kind !== 'rolls') throw new Error('the worker answered something else');
      if (answer.scores.length > 0)
        job.rolled.set(start.atMs, { atMs: start.atMs, scores: answer.scores, losses: answer.losses });
    }
    const { entries } = recording;
    if (total !== null) job.rolled.set(endMs, { atMs: endMs, scores: [total], losses: [losses] });
    const acts = editableActs(entries);
    job.moments = keyMoments(inTime(job)).map((moment) => ({
      ...moment,
      acts: momentActs(acts, moment.fromMs, moment.toMs),
    }));
    job.roles = roleCourses(inTime(job));
    job.phase = 'done';
  }

  return {
    status(roomId) {
      const job = jobs.get(roomId);
      return job === undefined ? null : statusOf(job);
    },
    ask(question) {
      const { header, entries } = question.recording;
      const known = jobs.get(header.roomId);
      if (known !== undefined) return statusOf(known);
      const endMs = lastTickMs(entries);
      const starts = rollOutStarts(entries, Math.max(LEAST_STEP_MS, Math.ceil(endMs / MOST_PLACES)));
      const isShort = endMs < SHORTEST_MS;
      const phase = isShort ? 'tooShort' : question.isOurs ? 'running' : 'otherEngine';
      const job: Job = { phase, of: starts.length, rolled: new Map(), moments: [], roles: [] };
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

/** Every fourth place, then those between: the curve has its shape early. */
function coarseFirst(starts: readonly RollOutStart[]): readonly RollOutStart[] {
  const rank = (index: number) => (index % 4 === 0 ? 0 : index % 2 === 0 ? 1 : 2);
  return starts
    .map((start, index) => ({ start, rank: rank(index) }))
    .sort((a, b) => a.rank - b.rank || a.start.atMs - b.start.atMs)
    .map(({ start }) => start);
}

function inTime({ rolled }: Job): readonly RolledScores[] {
  return [...rolled.values()].sort((a, b) => a.atMs - b.atMs);
}

function statusOf(job: Job): ExpectedStatus {
  const { phase, of, rolled, moments, roles } = job;
  return { phase, done: Math.min(of, rolled.size), of, points: expectedPoints(inTime(job)), moments, roles };
}
