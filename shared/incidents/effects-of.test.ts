import { expect, test } from 'vitest';
import { type Deed, incidentShow } from '../../tests/support/incident-show.ts';
import { makeIncident } from '../../tests/support/make-incident.ts';
import { NO_EFFECTS } from '../audience/stage-effects.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { IncidentEffect } from '../model/incident-effect.ts';
import { effectsOf } from './effects-of.ts';
import { NO_INCIDENTS, watchEntry } from './incident-watch.ts';

const OPENED_MS = 100_000;
const reply: Deed = { afterMs: 5_000, role: 'moderator', pattern: { kind: 'reply', by: 0 } };
const close: Deed = { afterMs: 5_000, role: 'moderator', pattern: { kind: 'close' } };

/** Effects so long after the opening of an incident with one effect. */
function at(effect: IncidentEffect, afterMs: number, deeds: readonly Deed[] = []) {
  const entries = incidentShow(makeIncident({ effects: [effect] }), deeds).slice(0, -1);
  const watch = entries.filter(({ showMs }) => showMs <= OPENED_MS + afterMs).reduce(watchEntry, NO_INCIDENTS);
  return effectsOf(watch, OPENED_MS + afterMs);
}

test('[CMD-79] without incidents nothing is the matter', () => {
  expect(effectsOf(NO_INCIDENTS, 5_000)).toEqual(NO_EFFECTS);
});

test('[CMD-79] unrest ends with the right act, not with a tick in a box, and after twice the time by itself', () => {
  const unrest = { kind: 'unrest', weight: 0.5 } as const;
  expect(at(unrest, 10_000).unrest).toBe(0.5);
  expect(at(unrest, 10_000, [close]).unrest).toBe(0.5);
  expect(at(unrest, 10_000, [reply]).unrest).toBe(0);
  expect(at(unrest, 60_250).unrest).toBe(0);
});

test('[CMD-79] a coupon fails until it is seen to', () => {
  const fault = { kind: 'couponFault', share: 0.3 } as const;
  expect([at(fault, 10_000), at(fault, 10_000, [reply])].map((one) => one.couponFaultShare)).toEqual([0.3, 0]);
});

test('[CMD-79] a freeze ends when it is reported as handled, or by itself', () => {
  const freeze = { kind: 'freeze', seconds: 40 } as const;
  expect(at(freeze, 10_000).frozenS).toBe(10);
  expect(at(freeze, 10_000, [close]).frozenS).toBe(0);
  expect(at(freeze, 40_250).frozenS).toBe(0);
});

test('[CMD-79] a surge lasts its time whatever the team does', () => {
  const surge = { kind: 'surge', factor: 5, seconds: 90 } as const;
  expect([at(surge, 90_000, [reply, close]), at(surge, 90_250)].map((one) => one.impressionsFactor)).toEqual([5, 1]);
});

test('[CMD-79] of a raid every viewer arrives once, within its time', () => {
  const raid = { kind: 'raid', viewers: 150, seconds: 15 } as const;
  let sum = 0;
  for (let afterMs = TICK_MS; afterMs <= 60_000; afterMs += TICK_MS) sum += at(raid, afterMs).raidViewers;
  expect(sum).toBe(150);
  expect(at(raid, 15_250).raidViewers).toBe(0);
});
