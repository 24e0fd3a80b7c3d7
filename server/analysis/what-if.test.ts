import { expect, test, vi } from 'vitest';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { BranchOutcome } from '#shared/whatif/branch-outcome.ts';
import { makeRecording } from '../../tests/support/make-recording.ts';
import { createLogger } from '../logger.ts';
import type { Urgency } from './task-order.ts';
import { createWhatIfDesk, type WhatIfQuestion } from './what-if.ts';
import type { WhatIfAnswer, WhatIfTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

const OUTCOME: BranchOutcome = { averageOnline: 1, orders: 2, gmvCents: 3, total: 4 };
const pair = { recorded: OUTCOME, edited: OUTCOME };
const { header, entries } = makeRecording([[250], [250], [500]]);
const [first, second, tick] = entries as [JournalEntry, JournalEntry, JournalEntry];
/** Two acts in one moment and the tick after them. */
const recording: Recording = {
  header,
  entries: [
    { ...first, command: { type: 'unpinProduct' } },
    { ...second, command: { type: 'unpinLine' } },
    { ...tick, command: { type: 'advanceClock', tick: 2 } },
  ],
};

/** Workers whose every future comes to the same; counts how many without the edit they are left to play. */
function countingWorkers() {
  let played = 0;
  const answer = (task: WhatIfTask): WhatIfAnswer => {
    if (task.kind === 'course') {
      const series = { recorded: [], edited: [] };
      return { kind: 'course', course: { ...pair, series, dropped: 0, viewers: [], changed: 0 } };
    }
    if (task.kind !== 'futures') return { kind: 'reasons', viewers: [] };
    if (task.edits.includes(null)) played += task.replicates.length;
    return { kind: 'futures', courses: task.edits.map(() => task.replicates.map(() => OUTCOME)) };
  };
  const urgencies = new Set<Urgency>();
  const run = async (_entry: string, task: unknown, urgency: Urgency) => {
    urgencies.add(urgency);
    return answer(task as WhatIfTask);
  };
  return { pool: { run } as Pick<WorkerPool, 'run'>, played: () => played, urgencies };
}

test('[WIF-8] unedited futures of a place are played once for all edits of it', async () => {
  const { pool, played } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  const ask = async (edit: ShowEdit, par: WhatIfQuestion['par'] = null) => {
    const before = played();
    desk.ask({ recording, edit, par, isPlayedAnew: false });
    await vi.waitFor(() => expect(desk.status(header.roomId, edit)?.phase).toBe('done'));
    return played() - before;
  };
  expect(await ask({ kind: 'remove', seq: 1 })).toBe(99);
  expect(await ask({ kind: 'replace', seq: 1, command: { type: 'unpinLine' } })).toBe(0);
  expect(await ask({ kind: 'remove', seq: 2 })).toBe(99);
  // Points against par are other points.
  const par = { runs: 1, gmvCents: { mean: 1, samples: [1] }, metrics: {}, gmvCentsByMinute: [] };
  expect(await ask({ kind: 'move', seq: 1, atMs: 250 }, par)).toBe(99);
});

test('[WIF-8] futures of a place are played before an edit of it is asked for, those of the latest place', async () => {
  const { pool, played } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  await desk.prepare({ recording, cut: 1, par: null });
  expect(played()).toBe(99);
  const edit: ShowEdit = { kind: 'remove', seq: 2 };
  desk.ask({ recording, edit, par: null, isPlayedAnew: false });
  await vi.waitFor(() => expect(desk.status(header.roomId, edit)).toMatchObject({ phase: 'done', done: 100 }));
  expect(played()).toBe(99);

  // Who looks on elsewhere leaves the first place at what has begun: a task for each of two workers.
  await Promise.all([0, 2].map((cut) => desk.prepare({ recording, cut, par: null })));
  expect(played()).toBe(99 + 16 + 99);
});

test('[WIF-8] futures that failed ahead are played again for the edit', async () => {
  const { pool, played } = countingWorkers();
  let isBroken = true;
  const run: WorkerPool['run'] = (entry, task, urgency) =>
    isBroken ? Promise.reject(new Error('a worker is gone')) : pool.run(entry, task, urgency);
  const desk = createWhatIfDesk({ run }, createLogger('silent'));
  await desk.prepare({ recording, cut: 0, par: null });
  expect(played()).toBe(0);
  isBroken = false;
  const edit: ShowEdit = { kind: 'remove', seq: 1 };
  desk.ask({ recording, edit, par: null, isPlayedAnew: false });
  await vi.waitFor(() => expect(desk.status(header.roomId, edit)?.phase).toBe('done'));
  expect(played()).toBe(99);
});

test('[WIF-8] an edit that is asked for while its place is being played waits for those futures', async () => {
  const { pool, played } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  const edit: ShowEdit = { kind: 'remove', seq: 1 };
  const ahead = desk.prepare({ recording, cut: 0, par: null });
  desk.ask({ recording, edit, par: null, isPlayedAnew: false });
  await vi.waitFor(() => expect(desk.status(header.roomId, edit)?.phase).toBe('done'));
  await ahead;
  expect(played()).toBe(99);
});

test('an edit that somebody waits for is awaited, a place that is thought about is soon', async () => {
  const { pool, urgencies } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  await desk.prepare({ recording, cut: 1, par: null });
  expect([...urgencies]).toEqual(['soon']);
  urgencies.clear();
  const edit: ShowEdit = { kind: 'remove', seq: 1 };
  desk.ask({ recording, edit, par: null, isPlayedAnew: false });
  await vi.waitFor(() => expect(desk.status(header.roomId, edit)?.phase).toBe('done'));
  expect([...urgencies]).toEqual(['awaited']);
});
