import pino from 'pino';
import { afterAll, expect, test, vi } from 'vitest';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import { createHeadlessPlayer } from '../../server/analysis/headless-player.ts';
import { createParDesk } from '../../server/analysis/par.ts';
import { OTHER_CROWD_RUNS, OWN_CROWD_RUNS } from '../../server/analysis/par-plan.ts';
import { createWorkerPool } from '../../server/analysis/worker-pool.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import type { ParResultStore } from '../../server/storage/par-result-store.ts';

const RUNS = OWN_CROWD_RUNS + OTHER_CROWD_RUNS;
const content = shippedContent();
const header: RoomHeader = {
  roomId: 'b'.repeat(26),
  engineVersion: ENGINE_VERSION,
  contentHash: content.contentHash,
  project: content.projects[0],
  scenarioId: content.scenarios[0].id,
  lang: 'en',
  plannedMs: 60_000,
  crowdSeed: 5,
  teamSeed: 6,
  seatPlan: { host: 'empty', assistant: 'bot', operator: 'bot', moderator: 'bot', director: 'bot' },
  isSolo: true,
};

const kept = new Map<string, unknown>();
const results: ParResultStore = {
  save: async (key, result) => void kept.set(key, result),
  find: async (key) => kept.get(key) ?? null,
};
const workers = createWorkerPool();
const player = createHeadlessPlayer(workers);
const desk = createParDesk(results, player, pino({ level: 'silent' }));
afterAll(async () => {
  desk.close();
  player.close();
  await workers.close();
});

test('[SCO-5] × par comes first, the percentile with the other crowds, and a stored par is not run again', {
  timeout: 600_000,
}, async () => {
  const ask = () => desk.request(header, content.scenarios[0]);
  expect(await ask()).toEqual({ done: 0, of: RUNS, par: null });

  const first = await vi.waitUntil(async () => (await ask()).par, { timeout: 240_000, interval: 20 });
  expect(first).toMatchObject({ runs: OWN_CROWD_RUNS, gmvCents: { samples: [] } });
  expect(first.gmvCentsByMinute).toHaveLength(header.plannedMs / 60_000);
  expect(first.gmvCentsByMinute.at(-1)).toBeCloseTo(first.gmvCents.mean, 6);

  const last = await vi.waitUntil(async () => ((await ask()).done === RUNS ? ask() : null), {
    timeout: 240_000,
    interval: 50,
  });
  expect(last.par?.runs).toBe(RUNS);
  expect(last.par?.gmvCents.samples).toHaveLength(OTHER_CROWD_RUNS);
  expect(last.par?.gmvCents.mean).toBe(first.gmvCents.mean);

  const other = createParDesk(results, player, pino({ level: 'silent' }));
  expect(await other.request(header, content.scenarios[0])).toEqual({ done: RUNS, of: RUNS, par: last.par });
  other.close();
});
