import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { must } from '#shared/lib/assert.ts';
import { removeDataDir } from '../support/data-dir.ts';
import { CAMERA_FLAGS, STAFF_SCREEN } from '../support/launch-browser.ts';
import { startLooseBrowser } from '../support/loose-browser.ts';
import { startServer } from '../support/server-process.ts';
import type { BenchFigure } from './bench-figure.ts';
import { growthOf, sampleRenderers } from './browser-memory.ts';
import { watchCamera } from './watch-camera.ts';

/** Before the memory is looked at: code is compiled, and buffers have reached the length that they keep. */
const WARM_UP_MS = 180_000;
const EVERY_MS = 150_000;
/** Ten minutes of them. */
const SAMPLES = 5;
/** MB a minute that still count as flat: 30 in half an hour (proposed). */
const MOST_GROWTH_MB = 1;

/** What a page that records and one that watches keep in memory as time goes by. */
export async function benchFootageMemory(): Promise<readonly BenchFigure[]> {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'caipai-bench-')), 'data');
  const server = await startServer({ dataDir, env: { LOG_LEVEL: 'error' } });
  const browser = await startLooseBrowser(STAFF_SCREEN, CAMERA_FLAGS);
  try {
    await browser.use(async (connected) => {
      const profile = must(connected.contexts()[0], 'the context of the profile');
      await watchCamera(server.url, await profile.newPage(), await profile.newPage());
    });
    await pause(WARM_UP_MS);
    const growth = growthOf(await sampleRenderers(browser, EVERY_MS, SAMPLES));
    const figure: BenchFigure = {
      name: 'footage-memory.renderers-memory-growth-per-minute',
      value: Math.round(must(growth, 'a system that tells the memory of a process') * 100) / 100,
      unit: 'MB',
      reference: `${(EVERY_MS * (SAMPLES - 1)) / 60_000} minutes of one page that records and one that watches`,
      ratio: null,
      goal: MOST_GROWTH_MB,
    };
    return [figure];
  } finally {
    await browser.close();
    await server.stop();
    await removeDataDir(dataDir);
  }
}
