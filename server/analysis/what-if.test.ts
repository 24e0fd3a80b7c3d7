import { expect, test, vi } from 'vitest';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { BranchOutcome } from '#shared/whatif/branch-outcome.ts';
import { makeRecording } from '../../tests/support/make-recording.ts';
import { createLogger } from '../logger.ts';
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
    if (task.kind !== 'pairs') return { kind: 'reasons', viewers: [] };
    played += task.replicates.filter((replicate) => !task.played.has(replicate)).length;
    return { kind: 'pairs', pairs: task.replicates.map(() => pair) };
  };
  const pool = { run: async (_entry: string, task: unknown) => answer(task as WhatIfTask) };
  return { pool: pool as Pick<WorkerPool, 'run'>, played: () => played };
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
