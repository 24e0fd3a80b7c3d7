import { renderHook } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeadStart } from '#shared/model/show-edit.ts';
import { useHeadStart } from './useHeadStart.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const REMOVE: HeadStart = { kind: 'remove', seq: 40 };
const moved = (atMs: number): HeadStart => ({ kind: 'move', seq: 40, atMs });

function start(first: HeadStart) {
  const told: HeadStart[] = [];
  const tell = (ahead: HeadStart) => void told.push(ahead);
  const { rerender, unmount } = renderHook(({ ahead }) => useHeadStart(ahead, tell), {
    initialProps: { ahead: first },
    wrapper: StrictMode,
  });
  return { told, change: (ahead: HeadStart) => rerender({ ahead }), unmount };
}

test('[WIF-8] the first draft is told at once, and once', () => {
  const { told } = start(REMOVE);
  expect(told).toEqual([REMOVE]);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([REMOVE]);
});

test('[WIF-8] later drafts are told when one has stayed for half a second', () => {
  const { told, change } = start(REMOVE);
  for (const atMs of [1_000, 2_000, 3_000]) {
    change(moved(atMs));
    vi.advanceTimersByTime(499);
  }
  expect(told).toEqual([REMOVE]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([REMOVE, moved(3_000)]);
});

test('[WIF-8] what was told last is not told again, what was told before it is', () => {
  const { told, change } = start({ seq: 40 });
  change(REMOVE);
  vi.advanceTimersByTime(200);
  change({ seq: 40 });
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([{ seq: 40 }]);
  for (const ahead of [REMOVE, { seq: 40 }]) {
    change(ahead);
    vi.advanceTimersByTime(500);
  }
  expect(told).toEqual([{ seq: 40 }, REMOVE, { seq: 40 }]);
});

test('[WIF-8] nothing is told after the form has gone', () => {
  const { told, change, unmount } = start(REMOVE);
  change(moved(1_000));
  unmount();
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual([REMOVE]);
});
