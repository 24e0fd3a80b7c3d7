import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { must } from '#shared/lib/assert.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import type { WhatIfCourse, WhatIfStatus } from '#shared/protocol/what-if-contract.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import type { BranchOutcome } from '#shared/whatif/branch-outcome.ts';
import { cutOf } from '#shared/whatif/branch-script.ts';
import { type OutcomePair, pairedDifferences, pairsOf } from '#shared/whatif/paired-difference.ts';
import type { Logger } from '../logger.ts';
import { askWhatIf } from './ask-what-if.ts';
import { createRecordedFutures, type Portion, type RecordedPlace } from './recorded-futures.ts';
import { shareRecording } from './shared-recording.ts';
import { portionsOf, sideBySide } from './side-by-side.ts';
import type { WhatIfTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Pairs of futures, the recorded draws the first of them: 200 roll-outs. Source: `scoring` page. */
const PAIRS = 100;
/** Most futures of one task: between two tasks others have their turn, and the band narrows where it is shown. */
const FUTURES_AT_ONCE = 8;
/** Replicates besides the recorded draws, task by task. */
const PORTIONS: readonly Portion[] = portionsOf(PAIRS - 1, FUTURES_AT_ONCE).map((size, task, sizes) => {
  const first = 1 + sizes.slice(0, task).reduce((sum, earlier) => sum + earlier, 0);
  return Array.from({ length: size }, (_, k) => first + k);
});
/** Rooms whose edits are played at the same time. */
const MOST_AT_ONCE = 12;
/** Finished what-ifs that are kept, the latest asked first. */
const KEPT = 200;

/** A recording with an edit that was found possible. */
export interface WhatIfQuestion {
  readonly recording: Recording;
  readonly edit: ShowEdit;
  readonly par: Par | null;
  readonly isPlayedAnew: boolean;
}

/** Plays edited futures in the background, one task after the other. */
export interface WhatIfDesk {
  /**
   * Begins the futures of a place as it was while somebody still thinks about an edit of it; the latest place of a room is
   * the one that counts. Does nothing while too much is under way. Resolves when it is done or given up, and never rejects.
   */
  prepare(place: RecordedPlace): Promise<void>;
  /** How far an edit of a recording is, null when nobody asked yet. */
  status(roomId: RoomId, edit: ShowEdit): WhatIfStatus | null;
  /** Begins one, or tells how far it is; null when too many are under way. */
  ask(question: WhatIfQuestion): WhatIfStatus | null;
  /** Lets no further task begin. */
  close(): void;
}

interface Job {
  phase: WhatIfStatus['phase'];
  readonly isPlayedAnew: boolean;
  /** By replicate: tasks do not end in the order in which they began. */
  readonly pairs: Map<number, OutcomePair>;
  course: WhatIfCourse | null;
}

/** An idle desk. */
export function createWhatIfDesk(workers: Pick<WorkerPool, 'run'>, logger: Logger): WhatIfDesk {
  const jobs = new Map<string, Job>();
  const recordedFutures = createRecordedFutures(workers);
  /** By room: how many entries of it stay at the place that is being prepared. */
  const prepared = new Map<RoomId, number>();
  let isClosed = false;

  const runningJobs = () => [...jobs.values()].filter(({ phase }) => phase === 'running').length;

  async function prepare(place: RecordedPlace): Promise<void> {
    const { roomId } = place.recording.header;
    const { cut } = place;
    if (prepared.get(roomId) === cut || (!prepared.has(roomId) && prepared.size + runningJobs() >= MOST_AT_ONCE))
      return;
    prepared.set(roomId, cut);
    const futures = recordedFutures.from(place, 'soon');
    const isWanted = () => !isClosed && prepared.get(roomId) === cut;
    try {
      await sideBySide(PORTIONS, async (portion) => {
        if (isWanted()) await futures(portion);
      });
    } catch (fault) {
      if (!isClosed) logger.error({ err: fault, roomId }, 'futures of a place could not be played');
    } finally {
      if (prepared.get(roomId) === cut) prepared.delete(roomId);
    }
  }

  async function run(job: Job, { recording, edit, par, isPlayedAnew }: WhatIfQuestion): Promise<void> {
    const cut = cutOf(recording.entries, edit, isPlayedAnew);
    const recorded = recordedFutures.from({ recording, cut, par }, 'awaited');
    const asked = { recording: shareRecording(recording), par };
    const ask = <Task extends WhatIfTask>(task: Task) => askWhatIf(workers, task, 'awaited');
    const playCourse = async (): Promise<WhatIfCourse> => {
      const { course } = await ask({ kind: 'course', ...asked, edit });
      job.course = course;
      job.pairs.set(0, { recorded: course.recorded, edited: course.edited });
      return course;
    };
    const playEdited = async (replicates: Portion): Promise<readonly BranchOutcome[]> => {
      const { courses } = await ask({ kind: 'futures', ...asked, cut, edits: [edit], replicates });
      return must(courses[0], 'the course that was asked for');
    };
    const playPortion = async (portion: Portion): Promise<void> => {
      if (isClosed || job.phase === 'failed') return;
      const pairs = pairsOf(...(await Promise.all([recorded(portion), playEdited(portion)])));
      for (const [k, pair] of pairs.entries()) job.pairs.set(must(portion[k], 'a replicate'), pair);
    };
    // The course is asked for first, and while one worker plays it the other begins with the pairs.
    const [course] = await Promise.all([playCourse(), sideBySide(PORTIONS, playPortion)]);
    if (isClosed) return;
    const { viewers } = await ask({ kind: 'reasons', ...asked, edit });
    job.course = { ...course, viewers };
    job.phase = 'done';
  }

  return {
    prepare,
    status(roomId, edit) {
      const job = jobs.get(keyOf(roomId, edit));
      return job === undefined ? null : statusOf(job);
    },
    ask(question) {
      const { roomId } = question.recording.header;
      const key = keyOf(roomId, question.edit);
      const known = jobs.get(key);
      if (known !== undefined) return statusOf(known);
      if (runningJobs() >= MOST_AT_ONCE) return null;
      const job: Job = { phase: 'running', isPlayedAnew: question.isPlayedAnew, pairs: new Map(), course: null };
      jobs.set(key, job);
      forgetOldest(jobs);
      run(job, question).catch((fault: unknown) => {
        job.phase = 'failed';
        if (!isClosed) logger.error({ err: fault, roomId }, 'what-if could not be played');
      });
      return statusOf(job);
    },
    close() {
      isClosed = true;
    },
  };
}

function statusOf({ phase, pairs, course, isPlayedAnew }: Job): WhatIfStatus {
  return {
    phase,
    done: pairs.size,
    of: PAIRS,
    engineVersion: ENGINE_VERSION,
    isPlayedAnew,
    course,
    differences: pairedDifferences([...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair)),
  };
}

function forgetOldest(jobs: Map<string, Job>): void {
  for (const [key, { phase }] of jobs) {
    if (jobs.size <= KEPT) return;
    if (phase !== 'running') jobs.delete(key);
  }
}

function keyOf(roomId: RoomId, edit: ShowEdit): string {
  return `${roomId} ${createHash('sha256').update(canonicalJson(edit)).digest('hex')}`;
}
