import pino from 'pino';
import { expect, test, vi } from 'vitest';
import { makeHeader, makeScenario } from '../../tests/support/make-room-context.ts';
import { createForecastDesk, type PlanToForecast } from './forecast.ts';
import type { HeadlessOutcome } from './headless-worker.ts';
import { FORECAST_RUNS, parPlans } from './par-plan.ts';
import type { HeadlessPlan } from './run-headless.ts';

const ROOM = makeHeader().roomId;

/** A desk over a worker that answers when told to, at a clock that stands. */
function openDesk() {
  const played: HeadlessPlan[] = [];
  const answers: { done(gmvCents: number): void; fail(): void }[] = [];
  const play = (plan: HeadlessPlan) => {
    played.push(plan);
    return new Promise<HeadlessOutcome>((resolve, reject) => {
      answers.push({
        done: (gmvCents) =>
          resolve({
            metrics: { gmvCents } as HeadlessOutcome['metrics'],
            gmvCentsByMinute: [],
            liveMs: 600_000,
            deadAir: [],
            soldOut: [],
          }),
        fail: () => reject(new Error('broken')),
      });
    });
  };
  const clock = { ms: 0 };
  const desk = createForecastDesk({ play }, pino({ level: 'silent' }), () => clock.ms);
  /** Lets runs of all rooms end, in order, until none waits. */
  const playOn = async (count = Number.POSITIVE_INFINITY) => {
    for (let k = 0; k < count; k += 1) {
      const next = answers.shift();
      if (next === undefined) return;
      next.done(1_000 * (k + 1));
      await vi.waitUntil(() => true);
    }
  };
  return { desk, played, answers, clock, playOn };
}

const plan = (roomId = ROOM, planKey = 'a'): PlanToForecast => ({
  header: makeHeader({ roomId }),
  scenario: makeScenario(),
  runOfShow: makeHeader().project.runOfShow,
  preparation: [{ type: 'removeProduct', productId: 'throw' }],
  planKey,
});

test('[FOR-1] a forecast plays the plan as prepared, on crowds that neither the show nor its par has', async () => {
  const { desk, played, playOn } = openDesk();
  expect(desk.status(ROOM, 'a')).toEqual({ phase: 'none', done: 0, of: 0, forecast: null, isCurrent: false });
  expect(desk.start(plan())).toEqual({ kind: 'begun' });
  await playOn(3);
  expect(desk.status(ROOM, 'a')).toMatchObject({ phase: 'running', done: 3, of: FORECAST_RUNS, forecast: null });
  await playOn();
  expect(desk.status(ROOM, 'a')).toMatchObject({ phase: 'done', forecast: { runs: FORECAST_RUNS }, isCurrent: true });
  expect(desk.status(ROOM, 'b').isCurrent).toBe(false);

  const { project, lang, plannedMs, crowdSeed } = makeHeader();
  const others = parPlans({ project, lang, plannedMs, crowdSeed, scenario: makeScenario() }).flat();
  const known = new Set(others.map((one) => one.crowdSeed));
  expect(played.filter((one) => known.has(one.crowdSeed))).toEqual([]);
  expect(new Set(played.map((one) => one.crowdSeed)).size).toBe(FORECAST_RUNS);
  expect(FORECAST_RUNS).toBeLessThanOrEqual(20);
  for (const one of played) expect(one.preparation).toEqual(plan().preparation);
});

test('[FOR-3] a room has one forecast at a time, and a pause between two', async () => {
  const { desk, clock, playOn, played } = openDesk();
  desk.start(plan());
  expect(desk.start(plan())).toEqual({ kind: 'running' });
  expect(played).toHaveLength(1);
  await playOn();
  clock.ms = 4_500;
  expect(desk.start(plan())).toEqual({ kind: 'tooSoon', seconds: 11 });
  clock.ms = 15_000;
  expect(desk.start(plan())).toEqual({ kind: 'begun' });
});

test('[FOR-3] what is given up plays no further run and leaves nothing, also no way around the pause', async () => {
  const { desk, playOn, played } = openDesk();
  desk.start(plan());
  await playOn(2);
  desk.cancel(ROOM);
  await playOn();
  expect(played).toHaveLength(3);
  expect(desk.status(ROOM, 'a').phase).toBe('none');
  expect(desk.start(plan())).toMatchObject({ kind: 'tooSoon' });
});

test('a run that fails ends the forecast and is told', async () => {
  const { desk, answers } = openDesk();
  desk.start(plan());
  answers.shift()?.fail();
  await expect.poll(() => desk.status(ROOM, 'a').phase).toBe('failed');
  expect(desk.status(ROOM, 'a')).toMatchObject({ forecast: null });
});

test('[FOR-3] rooms take turns, and only so many at once', async () => {
  const { desk, played, playOn } = openDesk();
  const rooms = Array.from({ length: 12 }, (_, k) => `${'a'.repeat(25)}${String.fromCharCode(97 + k)}`);
  for (const room of rooms) expect(desk.start(plan(room))).toEqual({ kind: 'begun' });
  expect(desk.start(plan('z'.repeat(26)))).toEqual({ kind: 'busy', rooms: 12 });
  await playOn(12);
  expect(rooms.map((room) => desk.status(room, 'a').done)).toEqual(rooms.map(() => 1));
  expect(played).toHaveLength(24);
});
