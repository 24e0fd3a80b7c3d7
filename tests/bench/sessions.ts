import { Piscina } from 'piscina';
import type { BenchFigure } from './bench-figure.ts';

/** Sessions of a round for each worker; the figure of a thousand is counted up from them. */
const PER_WORKER = 6;
const SESSIONS = 1_000;
const WORKER = new URL('./session-worker.ts', import.meta.url).href;

/**
 * Measures whole sessions of 2,000 viewers in one worker and in two: seconds for a thousand on two cores, and how much
 * faster two workers are. Throws when a session has another digest in another worker.
 */
export async function benchSessions(): Promise<BenchFigure[]> {
  const pools = [openPool(), openPool()];
  try {
    // The first sessions are for the compiler.
    const digests = await Promise.all(pools.map((pool) => play(pool, 1, 2)));
    if (digests[0]?.join() !== digests[1]?.join()) throw new Error('Two workers disagree about a digest.');
    const alone = await timeOf(() => play(pools[0], 3, PER_WORKER));
    const both = await timeOf(() => Promise.all(pools.map((pool, k) => play(pool, 3 + k * PER_WORKER, PER_WORKER))));
    return [
      figure('engine-1000-sessions', (both / 1_000) * (SESSIONS / (pools.length * PER_WORKER)), 's', 25),
      figure('engine-two-workers-min', (pools.length * alone) / both, 'x', 1.85),
    ];
  } finally {
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
}

function openPool(): Piscina<number, string> {
  return new Piscina({ filename: WORKER, execArgv: ['--import', 'tsx'], minThreads: 1, maxThreads: 1 });
}

/** Plays `count` sessions one after the other, their crowds numbered from `fromSeed`. */
function play(pool: Piscina<number, string> | undefined, fromSeed: number, count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, (_, k) => pool?.run(fromSeed + k) ?? ''));
}

function figure(name: string, value: number, unit: string, goal: number): BenchFigure {
  return { name, value, unit, reference: null, ratio: null, goal };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
