import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run test:nodes`: plays the same shows on Node 20, 22 and 24, taken from the npm registry, and compares digests.
 * Exit code 1 when they differ.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAJORS = ['20', '22', '24'];
const ARGUMENTS = ['--team', 'competent', '--seed', '7', '--minutes', '5', '--runs', '3', '--json'];

const results = MAJORS.map((major) => ({ major, digests: playOn(major) }));
for (const { major, digests } of results) console.log(`node ${major}: ${digests.join(' ')}`);
const isEqual = results.every(({ digests }) => digests.length === 3 && digests.join() === results[0].digests.join());
console.log(isEqual ? 'digests are equal' : 'digests differ');
process.exit(isEqual ? 0 : 1);

function playOn(major: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'caipai-node-'));
  try {
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `node@${major}`], { stdio: 'ignore' });
    const node = join(folder, 'node_modules/node/bin/node');
    const run = spawnSync(node, ['--import', 'tsx', 'server/cli/simulate.ts', ...ARGUMENTS], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`Node ${major} failed: ${run.stderr}`);
    return run.stdout
      .trim()
      .split('\n')
      .map((line) => {
        const { digest }: { digest: string } = JSON.parse(line);
        return digest;
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
