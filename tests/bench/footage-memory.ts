import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { must } from '#shared/lib/assert.ts';
import { removeDataDir } from '../support/data-dir.ts';
import { buildClient } from '../support/fresh-build.ts';
import { CAMERA_FLAGS, STAFF_SCREEN } from '../support/launch-browser.ts';
import { startLooseBrowser } from '../support/loose-browser.ts';
import { startServer } from '../support/server-process.ts';
import type { BenchFigure } from './bench-figure.ts';
import { growthOf, type MemorySample, sampleRenderers } from './browser-memory.ts';
import { watchCamera } from './watch-camera.ts';

/** Before the memory is looked at: code is compiled. */
const WARM_UP_MS = 180_000;
const EVERY_MS = 150_000;
/** From the third minute to half an hour. */
const SAMPLES = 12;
/** The first ten minutes of them: buffers, caches and pools reach the size that they keep. */
const FILLING_SAMPLES = 5;
/** MB a minute that still count as flat: 30 in half an hour (proposed). */
const MOST_GROWTH_MB = 1;

/** What a page that records and one that watches keep in memory as time goes by. */
export async function benchFootageMemory(): Promise<readonly BenchFigure[]> {
  buildClient();
  const dataDir = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'data');
  const server = await startServer({ dataDir, env: { LOG_LEVEL: 'error' } });
  const browser = await startLooseBrowser(STAFF_SCREEN, CAMERA_FLAGS);
  try {
    await browser.use(async (connected) => {
      const profile = must(connected.contexts()[0], 'the context of the profile');
      await watchCamera(server.url, await profile.newPage(), await profile.newPage());
    });
    await pause(WARM_UP_MS);
    const samples = await sampleRenderers(browser, EVERY_MS, SAMPLES);
    return [
      figureOf('while-filling', samples.slice(0, FILLING_SAMPLES), null),
      figureOf('from-then-on', samples.slice(FILLING_SAMPLES - 1), MOST_GROWTH_MB),
    ];
  } finally {
    await browser.close();
    await server.stop();
    await removeDataDir(dataDir);
  }
}

function figureOf(when: string, samples: readonly MemorySample[], goal: number | null): BenchFigure {
  const growth = must(growthOf(samples), 'a system that tells the memory of a process');
  return {
    name: `footage-memory.growth-per-minute-${when}`,
    value: Math.round(growth * 100) / 100,
    unit: 'MB',
    reference: `${(EVERY_MS * (samples.length - 1)) / 60_000} minutes of one page that records and one that watches`,
    ratio: null,
    goal,
  };
}
