import { expect, test } from 'vitest';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import { makeRecording } from '../../tests/support/make-recording.ts';
import { brokenAtFirst, countingWorkers, slowed, urgencyOf } from '../../tests/support/what-if-workers.ts';
import { createLogger } from '../logger.ts';
import type { BranchPoint } from './played-futures.ts';
import type { Urgency } from './task-order.ts';
import { createWhatIfDesk, type WhatIfDesk, type WhatIfQuestion } from './what-if.ts';
import type { WorkerPool } from './worker-pool.ts';

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

const remove = (seq: number): ShowEdit => ({ kind: 'remove', seq });
const draft = (cut: number, edit: ShowEdit | null, par: BranchPoint['par'] = null): BranchPoint => {
  return { recording, cut, edit, par };
};

async function answered(desk: WhatIfDesk, edit: ShowEdit, par: WhatIfQuestion['par'] = null): Promise<void> {
  desk.ask({ recording, edit, par, isPlayedAnew: false });
  await expect.poll(() => desk.status(header.roomId, edit)).toMatchObject({ phase: 'done', done: 100 });
}

test('[WIF-8] unedited futures of a place are played once for all edits of it', async () => {
  const { pool, since } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  await answered(desk, remove(1));
  expect(since()).toEqual({ recorded: 99, edited: 99 });
  await answered(desk, { kind: 'replace', seq: 1, command: { type: 'unpinLine' } });
  expect(since()).toEqual({ recorded: 0, edited: 99 });
  await answered(desk, remove(2));
  expect(since()).toEqual({ recorded: 99, edited: 99 });
  // Points against par are other points.
  const par = { runs: 1, gmvCents: { mean: 1, samples: [1] }, metrics: {}, gmvCentsByMinute: [] };
  await answered(desk, { kind: 'move', seq: 1, atMs: 250 }, par);
  expect(since()).toEqual({ recorded: 99, edited: 99 });
});

test('[WIF-8] futures of a place are played before an edit of it is asked for, those of the latest place', async () => {
  const { pool, since } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  await desk.prepare(draft(1, null));
  expect(since()).toEqual({ recorded: 99, edited: 0 });
  await answered(desk, remove(2));
  expect(since()).toEqual({ recorded: 0, edited: 99 });

  // Who looks on elsewhere leaves the first place at what has begun: a task for each of two workers.
  await Promise.all([0, 2].map((cut) => desk.prepare(draft(cut, null))));
  expect(since()).toEqual({ recorded: 16 + 99, edited: 0 });
});

test('[WIF-8] a draft is played ahead, first its place and then the edit, and nothing is left to play for it', async () => {
  const { pool, since } = countingWorkers();
  const order: string[] = [];
  const run: WorkerPool['run'] = (entry, task, urgency) => {
    order.push('edits' in task && Array.isArray(task.edits) && task.edits[0] === null ? 'recorded' : 'edited');
    return pool.run(entry, task, urgency);
  };
  const desk = createWhatIfDesk({ run }, createLogger('error'));
  await desk.prepare(draft(0, remove(1)));
  expect(since()).toEqual({ recorded: 99, edited: 99 });
  expect(order).toEqual([...order].sort().reverse());
  await answered(desk, remove(1));
  expect(since()).toEqual({ recorded: 0, edited: 0 });
});

test('[WIF-8] another draft of the same place leaves the former at what has begun, and plays its own half alone', async () => {
  const { pool, since } = countingWorkers();
  const slow = slowed(pool);
  const desk = createWhatIfDesk(slow.pool, createLogger('error'));
  await desk.prepare(draft(0, null));
  since();
  const former = remove(1);
  const latest: ShowEdit = { kind: 'move', seq: 1, atMs: 250 };
  const given = desk.prepare(draft(0, former));
  // Until its first edited futures are under way.
  for (let step = 0; step < 1_000 && slow.load.now < 2; step += 1) await null;
  await Promise.all([given, desk.prepare(draft(0, latest))]);
  // Two tasks of eight of the former, and all of the latest; the place is there.
  expect(since()).toEqual({ recorded: 0, edited: 16 + 99 });
  await answered(desk, latest);
  expect(since()).toEqual({ recorded: 0, edited: 0 });
  await answered(desk, former);
  expect(since()).toEqual({ recorded: 0, edited: 99 - 16 });
});

test('[WIF-8] a draft that comes back is played on once, one that is sent again is not begun again', async () => {
  const { pool, since } = countingWorkers();
  const slow = slowed(pool);
  const desk = createWhatIfDesk(slow.pool, createLogger('error'));
  await Promise.all([remove(1), remove(1)].map((edit) => desk.prepare(draft(0, edit))));
  expect(slow.load.most).toBe(2);
  expect(since()).toEqual({ recorded: 99, edited: 99 });
  const other = createWhatIfDesk(pool, createLogger('error'));
  await Promise.all([0, 1, 0].map((cut) => other.prepare(draft(cut, null))));
  expect(since()).toEqual({ recorded: 99 + 16, edited: 0 });
});

test('[WIF-8] a draft of a room counts until an edit is asked for', async () => {
  const { pool, since } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  const ahead = desk.prepare(draft(1, remove(2)));
  await answered(desk, remove(1));
  await ahead;
  expect(since()).toEqual({ recorded: 16 + 99, edited: 99 });
});

test('[WIF-8] nothing begins for a draft that was asked for, whatever became of it', async () => {
  const { pool, since } = countingWorkers();
  const broken = brokenAtFirst(pool);
  const desk = createWhatIfDesk(broken.pool, createLogger('silent'));
  desk.ask({ recording, edit: remove(1), par: null, isPlayedAnew: false });
  await expect.poll(() => desk.status(header.roomId, remove(1))?.phase).toBe('failed');
  broken.mend();
  await desk.prepare(draft(0, remove(1)));
  expect(since()).toEqual({ recorded: 0, edited: 0 });
});

test('[WIF-8] drafts of different rooms do not disturb each other', async () => {
  const { pool, since } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  const other = { ...recording, header: { ...header, roomId: 'b'.repeat(26) } };
  const drafts = [draft(0, remove(1)), { ...draft(0, remove(1)), recording: other }];
  await Promise.all(drafts.map((one) => desk.prepare(one)));
  expect(since()).toEqual({ recorded: 2 * 99, edited: 2 * 99 });
});

test('[WIF-8] futures that failed ahead are played again for the edit', async () => {
  const { pool, since } = countingWorkers();
  const broken = brokenAtFirst(pool);
  const desk = createWhatIfDesk(broken.pool, createLogger('silent'));
  await desk.prepare(draft(0, remove(1)));
  expect(since()).toEqual({ recorded: 0, edited: 0 });
  await expect(desk.playAhead(draft(0, remove(1)), 'background')).rejects.toThrow('a worker is gone');
  broken.mend();
  await answered(desk, remove(1));
  expect(since()).toEqual({ recorded: 99, edited: 99 });
});

test('[WIF-8] an edit that is asked for while it is being played ahead waits for those futures', async () => {
  const { pool, since } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  const ahead = desk.prepare(draft(0, remove(1)));
  await answered(desk, remove(1));
  await ahead;
  expect(since()).toEqual({ recorded: 99, edited: 99 });
});

test('[WIF-8] what is played ahead of a question is not given up for a draft, only with the desk', async () => {
  const { pool, since, urgencies } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  await Promise.all([desk.playAhead(draft(0, remove(1)), 'background'), desk.prepare(draft(1, null))]);
  expect(since()).toEqual({ recorded: 2 * 99, edited: 99 });
  expect([...urgencies].sort()).toEqual(['background', 'soon']);
  await answered(desk, remove(1));
  expect(since()).toEqual({ recorded: 0, edited: 0 });
  const ahead = desk.playAhead(draft(2, null), 'background');
  desk.close();
  await ahead;
  expect(since()).toEqual({ recorded: 16, edited: 0 });
});

test('an edit that somebody waits for is awaited, a place that is thought about is soon', async () => {
  const { pool, urgencies } = countingWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  await desk.prepare(draft(1, remove(2)));
  expect([...urgencies]).toEqual(['soon']);
  urgencies.clear();
  await answered(desk, remove(1));
  expect([...urgencies]).toEqual(['awaited']);
});

/** Workers that begin nothing; the tasks that wait for them, and how urgent those are by now. */
function busyWorkers() {
  const waiting: { readonly kind: string; readonly urgency: () => Urgency }[] = [];
  const run: WorkerPool['run'] = (_entry, task, urgency) => {
    waiting.push({ kind: 'kind' in task ? String(task.kind) : '', urgency: () => urgencyOf(urgency) });
    return new Promise(() => undefined);
  };
  return { pool: { run }, waiting };
}

test('futures that were begun for later and still wait are as urgent as whoever waits for them', async () => {
  const { pool, waiting } = busyWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  void desk.playAhead(draft(0, remove(1)), 'background');
  expect(waiting.map(({ urgency }) => urgency())).toEqual(['background', 'background']);
  void desk.prepare(draft(0, remove(1)));
  expect(waiting.map(({ urgency }) => urgency())).toEqual(['soon', 'soon']);
  desk.ask({ recording, edit: remove(1), par: null, isPlayedAnew: false });
  expect(new Set(waiting.map(({ urgency }) => urgency()))).toEqual(new Set(['awaited']));
});

test('[WIF-8] nothing begins for a draft while too much is under way, only another one of a room that has begun', () => {
  const { pool, waiting } = busyWorkers();
  const desk = createWhatIfDesk(pool, createLogger('error'));
  const draftOf = (room: number, edit: ShowEdit): BranchPoint => {
    return { ...draft(0, edit), recording: { ...recording, header: { ...header, roomId: `room-${room}` } } };
  };
  for (let room = 0; room < 13; room += 1) void desk.prepare(draftOf(room, remove(1)));
  expect(waiting).toHaveLength(12 * 2);
  void desk.prepare({ ...draftOf(0, remove(2)), cut: 1 });
  expect(waiting).toHaveLength(13 * 2);
});

test('an edit that is asked for has a task waiting behind that of each worker, so that nobody comes between', async () => {
  const { pool, since } = countingWorkers();
  let isHeld = false;
  let waiting = 0;
  const run: WorkerPool['run'] = (entry, task, urgency) => {
    if (!isHeld) return pool.run(entry, task, urgency);
    waiting += 1;
    return new Promise(() => undefined);
  };
  const desk = createWhatIfDesk({ run }, createLogger('error'));
  await desk.prepare(draft(0, null));
  expect(since()).toEqual({ recorded: 99, edited: 0 });
  isHeld = true;
  desk.ask({ recording, edit: remove(1), par: null, isPlayedAnew: false });
  await new Promise(setImmediate);
  // The course on the recorded draws, and four tasks of edited futures.
  expect(waiting).toBe(1 + 4);
});
