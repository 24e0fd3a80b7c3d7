import { expect, test } from 'vitest';
import { EMPTY_HOST, type HostPace, paceHost } from './host-pace.ts';

/** What stands after each step of `[now, cue, prompt]`. */
function shown(...steps: readonly (readonly [number, string | null, string | null])[]): readonly string[] {
  let pace: HostPace = EMPTY_HOST;
  return steps.map(([nowMs, cueId, promptId]) => {
    pace = paceHost(pace, { cueId, promptId }, nowMs);
    return `${pace.cueId ?? '-'} ${pace.promptId ?? '-'}`;
  });
}

test('of two new things the cue comes first and the question eight seconds later', () => {
  expect(shown([0, 'c1', 'p1'], [7_999, 'c1', 'p1'], [8_000, 'c1', 'p1'])).toEqual(['c1 -', 'c1 -', 'c1 p1']);
});

test('what is answered goes at once, and the next one waits', () => {
  expect(shown([0, null, 'p1'], [3_000, null, 'p2'], [8_000, null, 'p2'])).toEqual(['- p1', '- -', '- p2']);
});

test('after a quiet time the next thing comes at once', () => {
  expect(shown([0, 'c1', null], [2_000, null, null], [30_000, 'c2', null])).toEqual(['c1 -', '- -', 'c2 -']);
});

test('in a replay that jumps back what stood there then is there at once', () => {
  expect(shown([60_000, 'c9', null], [5_000, 'c1', null])).toEqual(['c9 -', 'c1 -']);
});

test('while nothing changes the pace is the same object', () => {
  const pace = paceHost(EMPTY_HOST, { cueId: 'c1', promptId: null }, 0);
  expect(paceHost(pace, { cueId: 'c1', promptId: 'p1' }, 5_000)).toBe(pace);
});
