import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDrawPace } from './draw-pace.ts';

const FRAME_MS = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, FRAME_MS));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin() {
  const pace = createDrawPace();
  const done: string[] = [];
  return { done, ask: (name: string) => pace(() => done.push(name)) };
}

test('work runs at once while nothing is being drawn', () => {
  const { ask, done } = begin();
  ask('first');
  expect(done).toEqual(['first']);
});

test('while a frame is drawn only the last request waits, and it runs once', () => {
  const { ask, done } = begin();
  for (const name of ['first', 'second', 'third']) ask(name);
  expect(done).toEqual(['first']);
  vi.advanceTimersByTime(FRAME_MS + 1);
  expect(done).toEqual(['first']);
  vi.advanceTimersByTime(2 * FRAME_MS);
  expect(done).toEqual(['first', 'third']);
  vi.advanceTimersByTime(1_000);
  expect(done).toEqual(['first', 'third']);
});

test('the browser gets as much time as the drawing took', () => {
  const { ask, done } = begin();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 120));
  ask('slow');
  ask('next');
  vi.advanceTimersByTime(235);
  expect(done).toEqual(['slow']);
  vi.advanceTimersByTime(10);
  expect(done).toEqual(['slow', 'next']);
});

test('a tab that draws no frames still moves on', () => {
  const { ask, done } = begin();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  ask('first');
  ask('second');
  vi.advanceTimersByTime(600);
  expect(done).toEqual(['first', 'second']);
});
