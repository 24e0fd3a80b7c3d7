import { gunzipSync, gzipSync } from 'node:zlib';
import type { JournalEntry } from '#shared/model/recording.ts';
import { createReplayCursor } from '#shared/replay/replay-cursor.ts';
import { runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import type { BenchFigure } from './bench-figure.ts';
import { percentile } from './percentile.ts';

const SHOW_MINUTES = 30;
const SEEKS = 200;
const OPENINGS = 9;

/** Cold open of a recording (unpack, parse, fold to a state in the middle) and seeks to 200 fixed places of it. */
export async function benchReplay(): Promise<readonly BenchFigure[]> {
  const content = shippedContent();
  const { recording } = runHeadless(
    {
      project: content.projects[0],
      scenario: content.scenarios[0],
      lang: 'zh',
      plannedMs: SHOW_MINUTES * 60_000,
      level: 'competent',
      without: [],
      crowdSeed: 1,
      teamSeed: 1,
      fixedOnline: null,
      preparation: [],
    },
    content,
  );
  const text = JSON.stringify(recording.entries);
  const packed = gzipSync(text);
  const openings = Array.from({ length: OPENINGS }, () => timed(() => openCold(packed)));
  const parses = Array.from({ length: OPENINGS }, () => timed(() => JSON.parse(text)));
  const cursor = createReplayCursor(recording.entries, 'staff');
  cursor.seek(cursor.endMs);
  const seeks = Array.from({ length: SEEKS }, (_, n) =>
    timed(() => cursor.seek(Math.floor((cursor.endMs * ((n * 7_919) % SEEKS)) / SEEKS))),
  );
  const open = percentile(openings, 0.5);
  return [
    figure('replay.cold-open-30min.p50', open, 'ms', {
      reference: 'JSON.parse alone',
      ratio: open / percentile(parses, 0.5),
      goal: 30,
    }),
    figure('replay.seek.p50', percentile(seeks, 0.5), 'ms', {}),
    figure('replay.seek.p95', percentile(seeks, 0.95), 'ms', { goal: 20 }),
    figure('replay.stored-30min.gzip', packed.length / 1_000, 'kB', { goal: 800 }),
  ];
}

function openCold(packed: Buffer): void {
  const entries: JournalEntry[] = JSON.parse(gunzipSync(packed).toString('utf8'));
  createReplayCursor(entries, 'staff').seek(SHOW_MINUTES * 30_000);
}

function timed(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function figure(
  name: string,
  value: number,
  unit: string,
  rest: { reference?: string; ratio?: number; goal?: number },
): BenchFigure {
  return {
    name,
    value: Math.round(value * 1_000) / 1_000,
    unit,
    reference: rest.reference ?? null,
    ratio: rest.ratio === undefined ? null : Math.round(rest.ratio * 100) / 100,
    goal: rest.goal ?? null,
  };
}
