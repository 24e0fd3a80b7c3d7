import { expect, test } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

test('a burst passes, the next is told how long to wait', () => {
  const bucket = createTokenBucket(20, 5);
  const waits = Array.from({ length: 22 }, () => bucket.take(1_000));
  expect(waits.slice(0, 20).every((wait) => wait === 0)).toBe(true);
  expect(waits.slice(20)).toEqual([200, 200]);
});

test('a bucket refills at its rate and never beyond its burst', () => {
  const bucket = createTokenBucket(2, 5);
  bucket.take(0);
  bucket.take(0);
  expect(bucket.take(100)).toBe(100);
  expect(bucket.take(200)).toBe(0);
  expect([bucket.take(60_000), bucket.take(60_000), bucket.take(60_000)]).toEqual([0, 0, 200]);
});
