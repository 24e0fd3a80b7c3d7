import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('./kept-seeds.json', import.meta.url));

/** Seeds that once found a bug: every run begins with them. */
export function readKeptSeeds(): readonly number[] {
  const seeds: readonly number[] = JSON.parse(readFileSync(FILE, 'utf8'));
  return seeds;
}

/** Keeps a seed that has found something. */
export function keepSeed(seed: number): void {
  const seeds = [...new Set([...readKeptSeeds(), seed])].sort((a, b) => a - b);
  writeFileSync(FILE, `${JSON.stringify(seeds)}\n`);
}
