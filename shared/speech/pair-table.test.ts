import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPairTable } from './pair-table.ts';

test('[SPE-8] a pair table finds what was set last, and nothing else', () => {
  const pairs = fc.array(fc.tuple(fc.nat(50_000), fc.nat(0xffff), fc.nat(1_000_000)), { maxLength: 400 });
  fc.assert(
    fc.property(pairs, (entries) => {
      const table = createPairTable();
      for (const [first, second, value] of entries) table.set(first, second, value);
      const last = new Map(entries.map(([first, second, value]) => [`${first} ${second}`, value]));
      return (
        entries.every(([first, second]) => table.find(first, second) === last.get(`${first} ${second}`)) &&
        entries.every(([first, second]) => table.find(second + 60_000, first) === -1)
      );
    }),
    { seed: 5, numRuns: 60 },
  );
});

test('[SPE-8] an empty pair table has nothing', () => {
  expect(createPairTable().find(0, 0)).toBe(-1);
});
