import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';

/**
 * `npm test`: every vitest project in one run and one count. Makes sure that a Chromium is there for the end-to-end
 * tests, and closes with the line `tests: N passed, N failed`. Arguments go to vitest.
 */
const chromium = ensureChromium();
const folder = mkdtempSync(join(tmpdir(), 'caipai-test-'));
const report = join(folder, 'report.json');
const vitest = spawnSync(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium }, shell: process.platform === 'win32' },
);

const counts = readCounts(report);
rmSync(folder, { recursive: true, force: true });
const isGreen = vitest.status === 0 && counts.failed === 0 && counts.passed > 0;
console.log(`tests: ${counts.passed} passed, ${isGreen ? 0 : Math.max(1, counts.failed)} failed`);
process.exit(isGreen ? 0 : 1);

function readCounts(path: string): { passed: number; failed: number } {
  try {
    const json: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: json.numPassedTests, failed: json.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
