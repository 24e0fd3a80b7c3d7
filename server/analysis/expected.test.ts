import { expect, test } from 'vitest';
import type { JournalEntry, Recording } from '#shared/model/recording.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { makeRecording } from '../../tests/support/make-recording.ts';
import { createLogger } from '../logger.ts';
import { createExpectedDesk } from './expected.ts';
import type { UrgencyNow } from './task-order.ts';
import type { WhatIfTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

const TICKS = Array.from({ length: 41 }, (_, k) => [5_000 * k] as const);
const made = makeRecording(TICKS);
/** Three minutes and twenty seconds, a place every five seconds. */
const recording: Recording = {
  ...made,
  entries: made.entries.map((entry, k): JournalEntry => ({ ...entry, command: { type: 'advanceClock', tick: k + 1 } })),
};

test('the ten places of the coarse curve are played first and are soon, all others in the background', async () => {
  const asked: { readonly atMs: number; readonly urgency: UrgencyNow }[] = [];
  const run = async (_entry: string, task: unknown, urgency: UrgencyNow) => {
    const rolls = task as WhatIfTask;
    if (rolls.kind === 'rolls') asked.push({ atMs: rolls.start.atMs, urgency });
    return { kind: 'rolls', scores: [50], losses: [{}] };
  };
  const desk = createExpectedDesk({ run } as Pick<WorkerPool, 'run'>, createLogger('error'));
  desk.ask({ recording, total: null, losses: {}, par: null, isOurs: true });
  await expect.poll(() => desk.status(made.header.roomId)?.phase).toBe('done');
  expect(asked).toHaveLength(40);
  const coarse = asked.slice(0, 10);
  expect(coarse.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 10 }, (_, k) => 20_000 * k));
  expect(coarse.map(({ urgency }) => urgency)).toEqual(coarse.map(() => 'soon'));
  expect(new Set(asked.slice(10).map(({ urgency }) => urgency))).toEqual(new Set(['background']));
});

test('[EXS-5] a curve that was begun before par was there is begun anew with it, once', async () => {
  const pars: (Par | null)[] = [];
  const run = async (_entry: string, task: unknown) => {
    const rolls = task as WhatIfTask;
    if (rolls.kind === 'rolls') pars.push(rolls.par);
    return { kind: 'rolls', scores: [50], losses: [{}] };
  };
  const desk = createExpectedDesk({ run } as Pick<WorkerPool, 'run'>, createLogger('error'));
  const question = { recording, total: null, losses: {}, isOurs: true };
  const { roomId } = made.header;
  expect(desk.lacksPar(roomId)).toBe(false);
  desk.ask({ ...question, par: null });
  expect(desk.lacksPar(roomId)).toBe(true);
  const par: Par = { runs: 1, gmvCents: { mean: 1, samples: [1] }, metrics: {}, gmvCentsByMinute: [] };
  desk.ask({ ...question, par });
  expect(desk.lacksPar(roomId)).toBe(false);
  await expect.poll(() => desk.status(roomId)?.phase).toBe('done');
  expect(pars.filter((one) => one === par)).toHaveLength(40);
  expect(pars.length).toBeLessThan(50);
  desk.ask({ ...question, par });
  desk.ask({ ...question, par: null });
  expect(desk.status(roomId)?.phase).toBe('done');
});
