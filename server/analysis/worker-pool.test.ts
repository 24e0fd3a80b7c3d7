import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type GatedTask, type Gates, makeGates, openGate } from '../../tests/support/gated-worker.ts';
import type { Urgency, UrgencyNow } from './task-order.ts';
import { createWorkerPool, MOST_THREADS, type WorkerPool } from './worker-pool.ts';

const FILE = new URL('../../tests/support/gated-worker.ts', import.meta.url).href;

let pool: WorkerPool;
let gates: Gates;
/** Tasks that keep a thread until their gate opens. */
let held: readonly Promise<number>[];

beforeEach(async () => {
  pool = createWorkerPool(false, () => FILE);
  gates = makeGates(MOST_THREADS);
  held = Array.from({ length: MOST_THREADS }, (_, gate) => run('background', gate));
  await vi.waitUntil(() => gates.begun[0] === MOST_THREADS, { timeout: 60_000, interval: 5 });
});

afterEach(async () => {
  for (const gate of held.keys()) openGate(gates, gate);
  await Promise.all(held);
  await pool.close();
});

/** The turn that a task had, 0 for the first after those that are held. */
async function run(urgency: UrgencyNow, gate: number | null = null): Promise<number> {
  const task: GatedTask = { gates, gate };
  return (await pool.run<number>('what-if-worker', task, urgency)) - MOST_THREADS;
}

test('a free worker takes what is awaited, then what is soon, then the rest, each in its order', async () => {
  const order: readonly Urgency[] = ['background', 'soon', 'awaited', 'awaited', 'background', 'soon', 'awaited'];
  const turns = order.map((urgency) => run(urgency));
  openGate(gates, 0);
  expect(await Promise.all(turns)).toEqual([5, 3, 0, 1, 6, 4, 2]);
});

test('what waits in the background and is then awaited goes before what was awaited later', async () => {
  let urgency: Urgency = 'background';
  const turns = [run('soon'), run(() => urgency), run('soon'), run('awaited')];
  urgency = 'awaited';
  openGate(gates, 0);
  expect(await Promise.all(turns)).toEqual([2, 0, 3, 1]);
});
