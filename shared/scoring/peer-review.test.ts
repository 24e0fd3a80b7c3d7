import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Level } from '../model/grade.ts';
import { PEER_CAP, type PeerLevels, peerFactors, peerTotal } from './peer-review.ts';

const review = (authorId: string, levels: Readonly<Record<string, Level>>): PeerLevels => ({ authorId, levels });

test('[REV-17] the source is the mean of all levels out of 100, and null while nobody has written', () => {
  expect(peerTotal([review('a', { a: 5, b: 4 }), review('b', { a: 3, b: 4 })])).toBe(80);
  expect(peerTotal([])).toBeNull();
});

test('[REV-18] what the others gave is compared with what everybody got; the own word does not count', () => {
  const reviews = [
    review('a', { a: 5, b: 4, c: 4 }),
    review('b', { a: 4, b: 5, c: 4 }),
    review('c', { a: 4, b: 4, c: 1 }),
  ];
  expect(peerFactors(reviews)).toEqual({ a: 1, b: 1, c: 1 });
  expect(peerFactors([review('a', { a: 1, b: 4 })])).toEqual({ b: 1 });
});

test('[REV-18] × no factor leaves a tenth around 1', () => {
  const level = fc.constantFrom<Level>(1, 2, 3, 4, 5);
  const ids = ['a', 'b', 'c', 'd'];
  const reviewOf = fc.record({
    authorId: fc.constantFrom(...ids),
    levels: fc.dictionary(fc.constantFrom(...ids), level),
  });
  fc.assert(
    fc.property(fc.array(reviewOf, { maxLength: 8 }), (reviews) => {
      for (const factor of Object.values(peerFactors(reviews))) {
        expect(Math.abs(factor - 1)).toBeLessThanOrEqual(PEER_CAP + 1e-9);
      }
    }),
    { seed: 7 },
  );
});
