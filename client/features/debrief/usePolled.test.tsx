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
  expect(await looksAfter(157)).toBe(3);
  expect(await looksAfter(196)).toBe(4);
  await looksAfter(10_000);
  const looks = await looksAfter(0);
  for (const more of [1, 2, 3]) expect(await looksAfter(1_000)).toBe(looks + more);
  phase = 'done';
  expect(await looksAfter(1_000)).toBe(looks + 4);
  expect(await looksAfter(5_000)).toBe(looks + 4);
});
