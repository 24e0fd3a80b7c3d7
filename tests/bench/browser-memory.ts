import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** Memory of a browser's pages at a moment. */
export interface MemorySample {
  readonly atMs: number;
  /** Resident memory of all renderers together. */
  readonly bytes: number;
}

const PAGE_BYTES = 4_096;
/** After a collection, until the system has the memory back. */
const SETTLE_MS = 1_000;

/**
 * Looks at the renderers' resident memory every so often, each time after the pages have let go of what nobody needs.
 * Linux alone tells it; elsewhere there are no samples.
 */
export async function sampleRenderers(
  browser: Browser,
  pages: readonly Page[],
  everyMs: number,
  count: number,
): Promise<readonly MemorySample[]> {
  const samples: MemorySample[] = [];
  const collectors = await Promise.all(pages.map((page) => page.context().newCDPSession(page)));
  const session = await browser.newBrowserCDPSession();
  for (let index = 0; index < count; index += 1) {
    await pause(everyMs);
    for (const collector of collectors) await collector.send('HeapProfiler.collectGarbage');
    await pause(SETTLE_MS);
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const bytes = pids.reduce((sum, pid) => sum + residentBytes(pid), 0);
    if (bytes > 0) samples.push({ atMs: performance.now(), bytes });
  }
  await session.detach();
  return samples;
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

function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
