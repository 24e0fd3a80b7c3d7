import { expect, test } from 'vitest';
import { createSaidLines, WINDOW_TICKS } from './said-lines.ts';

/** Adds `count` lines that occur nowhere else, all at one tick. */
function fill(said: ReturnType<typeof createSaidLines>, count: number, tick: number): void {
  for (let index = 0; index < count; index += 1) said.add(`filler ${tick} ${index}`, tick);
}

test('a line is remembered for 90 s however much is said after it', () => {
  const said = createSaidLines();
  said.add('hello there', 10);
  fill(said, 5_000, 10 + WINDOW_TICKS - 1);
  expect(said.has('hello there')).toBe(true);
  fill(said, 1, 10 + WINDOW_TICKS);
  expect(said.has('hello there')).toBe(false);
});

test('a line is remembered for 1,000 lines however much later', () => {
  const said = createSaidLines();
  said.add('hello there', 0);
  fill(said, 999, 100_000);
  expect(said.has('hello there')).toBe(true);
  fill(said, 1, 200_000);
  expect(said.has('hello there')).toBe(false);
});

test('a line that was said twice is remembered from the second time on', () => {
  const said = createSaidLines();
  said.add('again', 0);
  fill(said, 600, 1_000);
  said.add('again', 2_000);
  fill(said, 600, 3_000);
  expect(said.has('again')).toBe(true);
});
