import { expect, test } from 'vitest';
import { CHAIN_START, type ChainedRevision, type GradeRevision } from '#shared/model/grade.ts';
import { findBrokenLink, sealRevision } from './grade-chain.ts';

function makeChain(): ChainedRevision[] {
  const chain: ChainedRevision[] = [];
  for (const [raterId, revision] of [
    ['p-0000000000000001', 1],
    ['p-0000000000000002', 1],
    ['p-0000000000000001', 2],
  ] as const) {
    const grade: GradeRevision = {
      roomId: 'a'.repeat(26),
      raterId,
      revision,
      duty: 'mentor',
      marks: { product: 3 },
      note: '',
      reason: revision === 1 ? null : 'misheard',
      rubricId: 'default',
      madeAt: '2026-11-25T08:00:00.000Z',
    };
    chain.push(sealRevision(chain.at(-1)?.hash ?? CHAIN_START, grade));
  }
  return chain;
}

test('[REV-8] a chain as it was submitted is whole, also an empty one', () => {
  expect(findBrokenLink([])).toBeNull();
  expect(findBrokenLink(makeChain())).toBeNull();
  expect(makeChain().map(({ hash }) => hash)).toEqual(makeChain().map(({ hash }) => hash));
});

test('[REV-8] a changed mark, a left-out, added or moved revision is found where it stands', () => {
  const [first, second, third] = makeChain();
  if (!first || !second || !third) throw new Error('three links');
  const changed = { ...second, marks: { product: 5 as const } };
  expect(findBrokenLink([first, changed, third])).toBe(changed);
  expect(findBrokenLink([first, third])).toBe(third);
  expect(findBrokenLink([second, third])).toBe(second);
  expect(findBrokenLink([second, first, third])).toBe(second);
  const resealed = sealRevision(first.hash, changed);
  expect(findBrokenLink([first, resealed, third])).toBe(third);
});
