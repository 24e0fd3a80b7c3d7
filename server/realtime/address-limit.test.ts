import { expect, test } from 'vitest';
import { createAddressLimit } from './address-limit.ts';

test('a lab behind one address comes in at once; a loop of connections is slowed, and nobody else with it', () => {
  let nowMs = 0;
  const limit = createAddressLimit(() => nowMs);
  const lab = Array.from({ length: 120 }, () => limit.take('10.0.0.1'));
  expect(lab.every(Boolean)).toBe(true);
  const loop = Array.from({ length: 1_000 }, () => limit.take('10.0.0.2'));
  expect(loop.filter(Boolean)).toHaveLength(400);
  expect(limit.take('10.0.0.1')).toBe(true);
  nowMs = 1_000;
  expect(Array.from({ length: 100 }, () => limit.take('10.0.0.2')).filter(Boolean)).toHaveLength(40);
});

test('however many addresses come, only so many are remembered', () => {
  const limit = createAddressLimit(() => 0);
  for (let n = 0; n < 400; n += 1) limit.take('first');
  expect(limit.take('first')).toBe(false);
  for (let n = 0; n < 10_000; n += 1) limit.take(`address ${n}`);
  expect(limit.take('first')).toBe(true);
});
