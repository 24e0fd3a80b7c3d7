import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePolled } from './usePolled.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is under way is looked at soon, then less often, and no more when it is done', async () => {
  let phase = 'running';
  const load = vi.fn(async () => ({ ok: true as const, value: { phase } }));
  renderHook(() => usePolled(load));
  const looksAfter = async (ms: number) => {
    await act(() => vi.advanceTimersByTimeAsync(ms));
    return load.mock.calls.length;
  };
  expect(await looksAfter(0)).toBe(1);
  expect(await looksAfter(125)).toBe(2);
  expect(await looksAfter(188)).toBe(3);
  expect(await looksAfter(282)).toBe(4);
  for (const looks of [5, 6, 7]) expect(await looksAfter(950)).toBe(looks);
  expect(await looksAfter(1_000)).toBe(8);
  phase = 'done';
  expect(await looksAfter(1_000)).toBe(9);
  expect(await looksAfter(5_000)).toBe(9);
});
