import { expect, test } from 'vitest';
import { chatted, given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { advanceClockSchema, decideAdvanceClock } from './advance-clock.ts';

const advance = (tick: number) => ({ type: 'advanceClock', tick }) as const;

test('[CMD-60] only the next tick can happen', () => {
  expect(decideAdvanceClock(givenLive(), advance(1))).toEqual({ ok: true, events: [] });
  expect(decideAdvanceClock(givenLive(chatted([]), 250), advance(2))).toEqual({ ok: true, events: [] });
  expect(decideAdvanceClock(givenLive(), advance(2))).toEqual({
    ok: false,
    code: 'clock/out_of_order',
    params: { expected: 1, tick: 2 },
  });
});

test('[CMD-60] the clock stands still off air', () => {
  expect(decideAdvanceClock(given(), advance(1))).toMatchObject({ code: 'room/not_live' });
  expect(decideAdvanceClock(givenEnded(), advance(1))).toMatchObject({ code: 'room/ended' });
});

test.each([0, 1.5, 345_601])('[CMD-9] %s is no tick', (tick) => {
  expect(advanceClockSchema.safeParse(advance(tick)).success).toBe(false);
});
