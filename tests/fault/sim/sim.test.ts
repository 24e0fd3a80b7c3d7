import { expect, test } from 'vitest';
import { JournalFault } from '#shared/authority/journal.ts';
import { openRoom, recoverRoom } from '#shared/authority/rehearsal-room.ts';
import { type SimOutcome, type Subject, simulateRoom } from './simulate-room.ts';

const SEEDS = 50;
const subject: Subject = { openRoom, recoverRoom, makeFault: (kind, message) => new JournalFault(kind, message) };
const only = process.env.SIM_SEED;
const seeds = only === undefined ? Array.from({ length: SEEDS }, (_, index) => index + 1) : [Number(only)];
const outcomes: SimOutcome[] = [];

test.each(seeds)('[ROOM-8] every promise is kept under faults, SIM_SEED=%i', async (seed) => {
  outcomes.push(await simulateRoom(seed, subject));
});

test('[ROOM-8] the seeds reached what matters: crashes, refusals, accepted commands and ticks', () => {
  const sum = (pick: (outcome: SimOutcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const runs = outcomes.length;
  expect(runs).toBe(seeds.length);
  expect(sum((outcome) => outcome.incarnations)).toBeGreaterThan(runs * 2);
  expect(sum((outcome) => outcome.accepted)).toBeGreaterThan(runs * 10);
  expect(sum((outcome) => outcome.refused)).toBeGreaterThan(runs * 10);
  expect(sum((outcome) => outcome.ticks)).toBeGreaterThan(runs * 10);
});

test('[ROOM-8] a seed is a run: played twice it ends the same', async () => {
  const [seed = 1] = seeds;
  expect(await simulateRoom(seed, subject)).toEqual(await simulateRoom(seed, subject));
});
