import { describe, expect, test } from 'vitest';
import { createCandidateStream, FIRST_INVITED } from './candidate-stream.ts';

/** Numbers that enter in ticks 1…`ticks` at the given rates, ascending. */
function entrants(seed: number, ticks: number, impressionRate: number, entryRate: number): number[] {
  const stream = createCandidateStream(seed);
  const numbers: number[] = [];
  for (let tick = 1; tick <= ticks; tick += 1) {
    stream.draw(tick, impressionRate, entryRate);
    numbers.push(...stream.entrants.subarray(0, stream.entrantCount));
  }
  return numbers.sort((a, b) => a - b);
}

describe.each([3, 77])('[AUD-1] candidate stream, seed %i', (seed) => {
  test('a room that attracts more people adds candidates and renumbers nobody', () => {
    const few = entrants(seed, 400, 5, 0.6);
    const many = new Set(entrants(seed, 400, 40, 4.5));
    expect(few.length).toBeGreaterThan(100);
    expect(many.size).toBeGreaterThan(few.length * 4);
    expect(few.filter((number) => !many.has(number))).toEqual([]);
  });

  test('counts follow the rates', () => {
    const stream = createCandidateStream(seed);
    let impressions = 0;
    let entered = 0;
    for (let tick = 1; tick <= 4_000; tick += 1) {
      stream.draw(tick, 2.6, 0.31);
      impressions += stream.impressions;
      entered += stream.entrantCount;
      expect(stream.entrantCount).toBeLessThanOrEqual(stream.impressions);
    }
    expect(impressions / 4_000 / 2.6).toBeCloseTo(1, 1);
    expect(entered / 4_000 / 0.31).toBeCloseTo(1, 1);
  });
});

test('[AUD-1] every number is given once and stays below the invited, up to the last tick of a show', () => {
  const numbers = entrants(9, 30, 8_192, 8_192);
  expect(new Set(numbers).size).toBe(numbers.length);
  const stream = createCandidateStream(9);
  stream.draw(345_600, 8_192, 8_192);
  expect(Math.max(...stream.entrants.subarray(0, stream.entrantCount))).toBeLessThan(FIRST_INVITED);
});
