import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { must } from '#shared/lib/assert.ts';
import type { LooseBrowser } from '../support/loose-browser.ts';

/** Memory of a browser's pages at a moment. */
export interface MemorySample {
  readonly atMs: number;
  /** Memory of all renderers together that no file stands behind. */
  readonly bytes: number;
}

/** After a collection, until the system has the memory back. */
const SETTLE_MS = 1_000;

/**
 * Looks at the renderers' memory every so often, each time after the pages have let go of what nobody needs. In between
 * nobody is connected to the browser: a debugger keeps the bodies of requests in the pages that it looks at. A look
 * itself leaves some 0.2 MB in each page, so looks are few. Linux alone tells the memory of a process; elsewhere there
 * are no samples.
 */
export async function sampleRenderers(
  browser: LooseBrowser,
  everyMs: number,
  count: number,
): Promise<readonly MemorySample[]> {
  const samples: MemorySample[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await pause(everyMs);
    const pids = await browser.use(collectGarbage);
    await pause(SETTLE_MS);
    const bytes = pids.reduce((sum, pid) => sum + ownBytes(pid), 0);
    if (bytes > 0) samples.push({ atMs: performance.now(), bytes });
  }
  return samples;
}

/** Every page drops what it does not need. Gives the renderers' process ids. */
async function collectGarbage(browser: Browser): Promise<readonly number[]> {
  const profile = must(browser.contexts()[0], 'the context of the profile');
  for (const page of profile.pages()) {
    const session = await profile.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
  }
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Growth in MB a minute: the straight line with the least squares through the samples; null of fewer than two. */
export function growthOf(samples: readonly MemorySample[]): number | null {
  if (samples.length < 2) return null;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [atMs, bytes] = [mean(samples.map((one) => one.atMs)), mean(samples.map((one) => one.bytes))];
  const over = samples.reduce((sum, one) => sum + (one.atMs - atMs) * (one.bytes - bytes), 0);
  const under = samples.reduce((sum, one) => sum + (one.atMs - atMs) ** 2, 0);
  return ((over / under) * 60_000) / 1_048_576;
}

function ownBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (
      [...status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0) * 1_024
    );
  } catch {
    return 0;
  }
}
