import type { Urgency, UrgencyNow } from '../../server/analysis/task-order.ts';
import type { WhatIfAnswer, WhatIfTask } from '../../server/analysis/what-if-worker.ts';
import type { WorkerPool } from '../../server/analysis/worker-pool.ts';

const RECORDED = { averageOnline: 1, orders: 2, gmvCents: 3, total: 4 };
const EDITED = { ...RECORDED, total: 6 };

export type TestWorkers = Pick<WorkerPool, 'run'>;

/** Futures that were played, as it was and edited. */
export interface PlayedCounts {
  readonly recorded: number;
  readonly edited: number;
}

/** Workers whose every edited future is the same, and better by two points; counts how many futures they are left to play. */
export function countingWorkers() {
  let played: PlayedCounts = { recorded: 0, edited: 0 };
  const urgencies = new Set<Urgency>();
  const run = async (_entry: string, task: unknown, urgency: UrgencyNow) => {
    urgencies.add(urgencyOf(urgency));
    return answer(task as WhatIfTask);
  };
  const answer = (task: WhatIfTask): WhatIfAnswer => {
    switch (task.kind) {
      case 'course': {
        const series = { recorded: [], edited: [] };
        return { kind: 'course', course: { recorded: RECORDED, edited: EDITED, series, ...NOBODY } };
      }
      case 'futures':
        for (const edit of task.edits) {
          const course = edit === null ? 'recorded' : 'edited';
          played = { ...played, [course]: played[course] + task.replicates.length };
        }
        return {
          kind: 'futures',
          courses: task.edits.map((edit) => task.replicates.map(() => (edit === null ? RECORDED : EDITED))),
        };
      case 'rolls':
        return { kind: 'rolls', scores: [], losses: [] };
      default:
        return { kind: 'reasons', viewers: [] };
    }
  };
  /** What was played since this was asked last. */
  const since = (): PlayedCounts => {
    const counts = played;
    played = { recorded: 0, edited: 0 };
    return counts;
  };
  return { pool: { run } as TestWorkers, since, urgencies };
}

const NOBODY = { dropped: 0, viewers: [], changed: 0 };

/** The same workers, which answer in the next turn of the loop; `most` is how many tasks they had at once. */
export function slowed({ run }: TestWorkers) {
  const load = { now: 0, most: 0 };
  const slow: TestWorkers['run'] = async (entry, task, urgency) => {
    load.now += 1;
    load.most = Math.max(load.most, load.now);
    await new Promise(setImmediate);
    load.now -= 1;
    return run(entry, task, urgency);
  };
  return { pool: { run: slow }, load };
}

/** The same workers, which fail every task until they are mended. */
export function brokenAtFirst({ run }: TestWorkers) {
  let isBroken = true;
  const broken: TestWorkers['run'] = (entry, task, urgency) =>
    isBroken ? Promise.reject(new Error('a worker is gone')) : run(entry, task, urgency);
  const mend = () => {
    isBroken = false;
  };
  return { pool: { run: broken }, mend };
}

export function urgencyOf(urgency: UrgencyNow): Urgency {
  return typeof urgency === 'function' ? urgency() : urgency;
}
