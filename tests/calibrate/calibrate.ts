import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { ANALYSIS_CHECKS } from './check-analysis.ts';
import { keepResult, keptResults } from './kept-results.ts';
import { renderAnalysis, renderCalibration } from './render-calibration.ts';
import { CHECKS, createBench, runChecks } from './run-checks.ts';

/**
 * `npm run calibrate`: checks C1 to C13 and writes docs/calibration.md. Long: with the 50 seeds of the full run most of
 * an hour. `SEEDS=8 npm run calibrate` takes fewer seeds; `ONLY=C3,C7` prints single checks. C14 to C16 run when they are
 * named, each for minutes; `npm run calibrate -- page` writes what they came to last into docs/analysis.md.
 */
const pageOf = (name: string) => fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url));
const KEPT = fileURLToPath(new URL('../../build/calibration/', import.meta.url));
const FULL_SEEDS = 50;

mkdirSync(KEPT, { recursive: true });
const seeds = Number(process.env.SEEDS ?? FULL_SEEDS);
const only = process.env.ONLY?.split(',');
if (!Number.isInteger(seeds) || seeds < 2) throw new Error('SEEDS must be a whole number from 2.');
const bench = createBench(seeds);
const facts = { engineVersion: ENGINE_VERSION, contentHash: bench.content.contentHash };
const isOfShows = (id: string) => ANALYSIS_CHECKS.some((check) => check.id === id);

if (process.argv[2] === 'page')
  writeFileSync(pageOf('analysis'), renderAnalysis(keptResults(KEPT, ANALYSIS_CHECKS, facts), facts));
else {
  const startedAt = performance.now();
  const wanted = CHECKS.filter(({ id }) => (only === undefined ? !isOfShows(id) : only.includes(id)));
  const results = await runChecks(wanted, bench, ({ id }, result) => {
    const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
    console.log(`${id.padEnd(4)} ${result.isMet ? 'met    ' : 'not met'} ${result.measured}  (${minutes} min)`);
    for (const miss of result.misses) console.log(`       ${miss}`);
    keepResult(KEPT, id, { ...facts, seeds, result });
  });
  if (only === undefined) writeFileSync(pageOf('calibration'), renderCalibration(results, { ...facts, seeds }));
}
