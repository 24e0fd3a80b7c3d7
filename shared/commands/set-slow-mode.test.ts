import { expect, test } from 'vitest';
import { given, givenEnded, givenLive } from '../../tests/support/given.ts';
import { decideSetSlowMode, setSlowModeSchema } from './set-slow-mode.ts';

const slow = (seconds: number) => ({ type: 'setSlowMode', seconds }) as const;

test('[CMD-47] slow mode is set before and during the show, and what holds already is a no-op', () => {
  const set = { type: 'slowModeSet', seconds: 30 } as const;
  for (const state of [given(), givenLive()]) {
    expect(decideSetSlowMode(state, slow(30))).toEqual({ ok: true, events: [set] });
  }
  expect(givenLive([set]).public.slowModeS).toBe(30);
  expect(decideSetSlowMode(givenLive([set]), slow(30))).toEqual({ ok: true, events: [] });
  expect(decideSetSlowMode(givenEnded(), slow(30))).toMatchObject({ code: 'room/ended' });
});

test.each([-1, 121, 1.5, '30'])('[CMD-9] a wait of %j seconds is no slow mode', (seconds) => {
  expect(setSlowModeSchema.safeParse({ ...slow(30), seconds }).success).toBe(false);
});
