import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAudience } from '#shared/audience/create-audience.ts';
import type { RoomContext } from '#shared/authority/decision.ts';
import { makeAudienceInputs } from '../support/audience-fixture.ts';
import { expectConserved } from './conservation.ts';
import { type Played, playProgram, programs } from './room-program.ts';

const PLANNED_MS = 120_000;
const RUNS = { numRuns: 8, seed: 20_261_123 };

/** The engine itself, with enough viewers that they buy. */
function engineOf({ header }: RoomContext) {
  const { project, lang, crowdSeed, plannedMs } = header;
  return createAudience(makeAudienceInputs({ project, lang, crowdSeed, plannedMs, fixedOnline: 400 }));
}

test('[ROOM-7] [REP-2] with the real engine money and stock conserve, and recovery re-steps to the same digest', async () => {
  const played: Played[] = [];
  await fc.assert(
    fc.asyncProperty(programs, async (steps) => {
      const longer = steps.map((step) => ({ ...step, ticks: step.ticks * 3 }));
      const one = await playProgram(longer, PLANNED_MS, engineOf);
      expect(one.room.fault()).toBeNull();
      expectConserved(one.entries);
      expect((await one.recover()).state()).toEqual(one.room.state());
      played.push(one);
    }),
    RUNS,
  );
  const counters = played.map(({ room }) => room.state().team?.counters);
  expect(Math.max(...counters.map((one) => one?.orders ?? 0))).toBeGreaterThan(0);
  expect(Math.max(...counters.map((one) => one?.comments ?? 0))).toBeGreaterThan(10);
  expect(Math.max(...played.map(({ room }) => room.state().staff?.digests.length ?? 0))).toBeGreaterThan(1);
});
