import { parseArgs } from 'node:util';
import { writeReliabilityPart } from '../../tools/reliability-doc.ts';
import { findMutation } from './find-mutation.ts';
import { Violation } from './invariants.ts';
import { keepSeed } from './kept-seeds.ts';
import { MUTATIONS } from './mutations.ts';
import { REAL_SUBJECT } from './real-subject.ts';
import { simulateRoom } from './simulate-room.ts';

/**
 * `npm run sim -- --seeds N [--from K]` plays N seeds and keeps those that find something, so that every later run begins
 * with them. `npm run sim -- --mutations` puts each known bug into a copy of the source and writes down, in
 * docs/reliability.md, which seed found it. Exit code 1 when a promise was broken, or a bug was not found.
 */
const { values } = parseArgs({
  options: { seeds: { type: 'string' }, from: { type: 'string' }, mutations: { type: 'boolean' } },
});
process.exitCode = values.mutations === true ? await playMutations() : await playSeeds();

async function playSeeds(): Promise<number> {
  const [count, from] = [Number(values.seeds ?? 200), Number(values.from ?? 1)];
  const begunMs = performance.now();
  let brokenCount = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const fault = await simulateRoom(seed, REAL_SUBJECT).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault === null) continue;
    if (!(fault instanceof Violation)) throw fault;
    brokenCount += 1;
    keepSeed(seed);
    console.log(`SIM_SEED=${seed}: ${fault.message}`);
  }
  const seconds = Math.round((performance.now() - begunMs) / 1_000);
  console.log(`${count} seeds from ${from}: ${brokenCount} broken promises, ${seconds} s.`);
  return brokenCount === 0 ? 0 : 1;
}

async function playMutations(): Promise<number> {
  const rows: string[] = [];
  let missedCount = 0;
  for (const { breaks, what, ...mutation } of MUTATIONS) {
    const found = await findMutation(mutation);
    const isFound = found !== null && breaks.test(found.violation.invariant);
    if (!isFound) missedCount += 1;
    const [seed, promise] = found === null ? ['not found', '–'] : [String(found.seed), found.violation.invariant];
    rows.push(`| \`${mutation.name}\` | ${what} | \`${mutation.file}\` | ${seed} | ${promise} |`);
    console.log(`${mutation.name}: seed ${seed}, ${found?.violation.message ?? 'nothing'}`);
  }
  const head = ['| bug | what it does | file | found by seed | promise that it breaks |', '|---|---|---|---|---|'];
  writeReliabilityPart('mutations', [...head, ...rows].join('\n'));
  return missedCount === 0 ? 0 : 1;
}
