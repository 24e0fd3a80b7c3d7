import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { must } from '#shared/lib/assert.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { WhatIfCourse, WhatIfStatus } from '#shared/protocol/what-if-contract.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { cutOf } from '#shared/whatif/branch-script.ts';
import { type OutcomePair, pairedDifferences, pairsOf } from '#shared/whatif/paired-difference.ts';
import type { Logger } from '../logger.ts';
import { askWhatIf } from './ask-what-if.ts';
import { keyOfEdit } from './edit-key.ts';
import { type BranchPoint, createPlayedFutures, type Portion } from './played-futures.ts';
import { shareRecording } from './shared-recording.ts';
import { LANES, portionsOf, sideBySide } from './side-by-side.ts';
import type { Urgency } from './task-order.ts';
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
/**
 * Portions of an asked edit that are under way or wait for a worker. A worker that becomes free takes what waits before it is
 * known that its portion is there: with no more in hand than workers, every other turn would go to what is less urgent.
 */
const IN_HAND = 2 * LANES;
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
   * Plays what a draft of an edit will need while somebody still thinks about it: the futures of its place as it was, then the
   * edited ones; those of the place alone while there is no edit. The latest draft of a room is the one that counts, until an
   * edit is asked for. Does nothing for an edit that was asked for, or while too much is under way. Resolves when it is done
   * or given up, and never rejects.
   */
  prepare(draft: BranchPoint): Promise<void>;
  /** Plays the same for an edit that somebody may ask for; nothing but `close` gives it up. Rejects with its failure. */
  playAhead(point: BranchPoint, urgency: Urgency): Promise<void>;
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
  const playedFutures = createPlayedFutures(workers);
  /** By room: the draft that is being prepared. */
  const drafts = new Map<RoomId, BranchPoint>();
  let isClosed = false;

  const runningJobs = () => [...jobs.values()].filter(({ phase }) => phase === 'running').length;

  /** Both courses of a pair are needed, and those as it was serve every edit of the place: they come first. */
  async function playWhile(point: BranchPoint, urgency: Urgency, isWanted: () => boolean): Promise<void> {
    const courses = point.edit === null ? [point] : [{ ...point, edit: null }, point];
    const plays = courses.flatMap((course) => {
      const futures = playedFutures.from(course, urgency);
      return PORTIONS.map((portion) => () => futures(portion));
    });
    await sideBySide(plays, async (play) => {
      if (!isClosed && isWanted()) await play();
    });
  }

  async function prepare(draft: BranchPoint): Promise<void> {
    const { roomId } = draft.recording.header;
    if (!drafts.has(roomId) && drafts.size + runningJobs() >= MOST_AT_ONCE) return;
    drafts.delete(roomId);
    if (jobs.has(keyOfEdit(roomId, draft.edit))) return;
    drafts.set(roomId, draft);
    try {
      await playWhile(draft, 'soon', () => drafts.get(roomId) === draft);
    } catch (fault) {
      if (!isClosed) logger.error({ err: fault, roomId }, 'futures of a draft could not be played');
    } finally {
      if (drafts.get(roomId) === draft) drafts.delete(roomId);
    }
  }

  async function run(job: Job, { recording, edit, par, isPlayedAnew }: WhatIfQuestion): Promise<void> {
    const cut = cutOf(recording.entries, edit, isPlayedAnew);
    const recorded = playedFutures.from({ recording, cut, edit: null, par }, 'awaited');
    const edited = playedFutures.from({ recording, cut, edit, par }, 'awaited');
    const asked = { recording: shareRecording(recording), par };
    const ask = <Task extends WhatIfTask>(task: Task) => askWhatIf(workers, task, 'awaited');
    const playCourse = async (): Promise<WhatIfCourse> => {
      const { course } = await ask({ kind: 'course', ...asked, edit });
      job.course = course;
      job.pairs.set(0, { recorded: course.recorded, edited: course.edited });
      return course;
    };
    const playPortion = async (portion: Portion): Promise<void> => {
      if (isClosed || job.phase === 'failed') return;
      const pairs = pairsOf(...(await Promise.all([recorded(portion), edited(portion)])));
      for (const [k, pair] of pairs.entries()) job.pairs.set(must(portion[k], 'a replicate'), pair);
    };
    // The course is asked for first, and while one worker plays it the other begins with the pairs.
    const [course] = await Promise.all([playCourse(), sideBySide(PORTIONS, playPortion, IN_HAND)]);
    if (isClosed) return;
    const { viewers } = await ask({ kind: 'reasons', ...asked, edit });
    job.course = { ...course, viewers };
    job.phase = 'done';
  }

  return {
    prepare,
    playAhead: (point, urgency) => playWhile(point, urgency, () => true),
    status(roomId, edit) {
      const job = jobs.get(keyOfEdit(roomId, edit));
      return job === undefined ? null : statusOf(job);
    },
    ask(question) {
      const { roomId } = question.recording.header;
      const key = keyOfEdit(roomId, question.edit);
      const known = jobs.get(key);
      if (known !== undefined) return statusOf(known);
      if (runningJobs() >= MOST_AT_ONCE) return null;
      const job: Job = { phase: 'running', isPlayedAnew: question.isPlayedAnew, pairs: new Map(), course: null };
      jobs.set(key, job);
      forgetOldest(jobs);
      drafts.delete(roomId);
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
