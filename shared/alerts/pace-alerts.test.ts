import { expect, test } from 'vitest';
import { type AlertMemory, NOTHING_TOLD, paceAlerts } from './pace-alerts.ts';
import type { TeamAlert } from './team-alerts.ts';

const act = (key: string): TeamAlert => ({ key, kind: 'stockLow', severity: 'act', atMs: 0, values: {} });
/** What stands after each step of `[now, keys that hold]`. */
function standing(...steps: readonly (readonly [number, readonly string[]])[]): readonly (string | null)[] {
  let memory: AlertMemory = NOTHING_TOLD;
  return steps.map(([nowMs, keys]) => {
    memory = paceAlerts(memory, keys.map(act), nowMs);
    return memory.standing?.key || null;
  });
}

test('one alert stands at a time, and the next waits eight seconds', () => {
  expect(standing([0, ['a', 'b']], [4_000, ['a', 'b']], [8_000, ['a', 'b']])).toEqual(['a', 'a', 'b']);
});

test('an alert whose cause is gone goes at once, and still nothing comes before its eight seconds are over', () => {
  expect(standing([0, ['a']], [2_000, ['b']], [8_000, ['b']])).toEqual(['a', null, 'b']);
});

test('the same occasion is not brought up again within thirty seconds', () => {
  expect(standing([0, ['a']], [9_000, []], [20_000, ['a']], [30_000, ['a']])).toEqual(['a', null, null, 'a']);
});

test('an alert stays as long as its cause holds and nothing else asks', () => {
  expect(standing([0, ['a']], [60_000, ['a']])).toEqual(['a', 'a']);
});

test('what asks for less than to act never stands', () => {
  expect(paceAlerts(NOTHING_TOLD, [{ ...act('a'), severity: 'attend' }], 0)).toBe(NOTHING_TOLD);
});
