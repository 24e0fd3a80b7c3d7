import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { renderCalibration } from './render-calibration.ts';
import { CHECKS, createBench, runChecks } from './run-checks.ts';

/**
 * `npm run calibrate`: checks C1 to C13 and writes docs/calibration.md. Long: with the 50 seeds of the full run most of
 * an hour. `SEEDS=8 npm run calibrate` takes fewer seeds; `ONLY=C3,C7` prints single checks and writes nothing.
 */
const PAGE = fileURLToPath(new URL('../../docs/calibration.md', import.meta.url));
const FULL_SEEDS = 50;

const seeds = Number(process.env.SEEDS ?? FULL_SEEDS);
const only = process.env.ONLY?.split(',');
if (!Number.isInteger(seeds) || seeds < 2) throw new Error('SEEDS must be a whole number from 2.');
const bench = createBench(seeds);
const startedAt = performance.now();
const results = await runChecks(
  CHECKS.filter(({ id }) => only === undefined || only.includes(id)),
  bench,
  ({ id }, { isMet, measured, misses }) => {
    const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
    console.log(`${id.padEnd(4)} ${isMet ? 'met    ' : 'not met'} ${measured}  (${minutes} min)`);
    for (const miss of misses) console.log(`       ${miss}`);
  },
);
if (only === undefined) {
  const { contentHash } = bench.content;
  writeFileSync(PAGE, renderCalibration(results, { engineVersion: ENGINE_VERSION, contentHash, seeds }));
}
