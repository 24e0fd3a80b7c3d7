import { expect, test } from 'vitest';
import { REAL_SUBJECT } from './real-subject.ts';
import { type SimOutcome, simulateRoom } from './simulate-room.ts';

/** Makes a test of every seed, and one that the seeds together reached what matters. SIM_SEED plays that one alone. */
export function playSeeds(given: readonly number[]): void {
  const only = process.env.SIM_SEED;
  const seeds = only === undefined ? given : [Number(only)];
  const outcomes: SimOutcome[] = [];

  test.each(seeds)('[ROOM-8] every promise is kept under faults, SIM_SEED=%i', async (seed) => {
    outcomes.push(await simulateRoom(seed, REAL_SUBJECT));
  });

  test('[ROOM-8] the seeds reached what matters: crashes, refusals, accepted commands and ticks', () => {
    const sum = (pick: (outcome: SimOutcome) => number) => outcomes.reduce((all, outcome) => all + pick(outcome), 0);
    const runs = outcomes.length;
    expect(runs).toBe(seeds.length);
    expect(sum((outcome) => outcome.incarnations)).toBeGreaterThan(runs * 2);
    expect(sum((outcome) => outcome.accepted)).toBeGreaterThan(runs * 10);
    expect(sum((outcome) => outcome.refused)).toBeGreaterThan(runs * 10);
    expect(sum((outcome) => outcome.ticks)).toBeGreaterThan(runs * 10);
  });
}

/** Seeds `from … to`. */
export function seedsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
