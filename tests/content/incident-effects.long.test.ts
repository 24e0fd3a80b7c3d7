import { describe, expect, test } from 'vitest';
import type { Stage } from '#shared/audience/stage.ts';
import { effectsOf } from '#shared/incidents/effects-of.ts';
import { NO_INCIDENTS, watchEntry } from '#shared/incidents/incident-watch.ts';
import { TICK_MS } from '#shared/lib/constants.ts';
import type { Incident } from '#shared/model/incident.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { makeAudienceInputs, makeScenario, makeStage } from '../support/audience-fixture.ts';
import { type Deed, incidentShow, rightDeeds } from '../support/incident-show.ts';
import { playScript, SCRIPTS } from '../support/scripted-show.ts';

const TICKS = 1_000;
const SEEDS = [1, 2];

/** A competent show of 250 s in which the incident opens at 100 s and meets these deeds. */
function play(incident: Incident, deeds: readonly Deed[], change: (stage: Stage) => Stage = (same) => same) {
  const entries = incidentShow(incident, deeds).slice(0, -1);
  const results = SEEDS.map((crowdSeed) => {
    let watch = NO_INCIDENTS;
    let read = 0;
    return playScript(
      makeAudienceInputs({ crowdSeed, scenario: makeScenario({ startTier: 3 }) }),
      TICKS,
      SCRIPTS.competent,
      makeStage(),
      (stage, tick) => {
        const endsMs = tick * TICK_MS;
        for (; (entries[read]?.showMs ?? Number.POSITIVE_INFINITY) < endsMs; read += 1) {
          const entry = entries[read];
          if (entry !== undefined) watch = watchEntry(watch, entry);
        }
        return change({ ...stage, effects: effectsOf(watch, endsMs) });
      },
    );
  });
  return (name: 'watchMs' | 'views' | 'orders') => results.reduce((sum, { totals }) => sum + totals[name], 0);
}

const { incidents } = shippedContent();
const withEffect = (...kinds: readonly string[]) =>
  incidents
    .filter(({ effects }) => effects.some(({ kind }) => kinds.includes(kind)))
    .map((incident) => [incident.id, incident] as const);

describe.each(withEffect('unrest', 'freeze'))('[CMD-79] %s', (_id, incident) => {
  test('viewers stay longer when it is handled than when it is ignored', () => {
    expect(play(incident, rightDeeds(incident))('watchMs')).toBeGreaterThan(play(incident, [])('watchMs'));
  });
});

describe.each(withEffect('surge', 'raid'))('[CMD-79] %s', (id, incident) => {
  test('brings viewers', () => {
    const more = play(incident, [])('views');
    const usual = play({ ...incident, effects: [] }, [])('views');
    expect(more - usual).toBeGreaterThanOrEqual(id === 'raid-arrives' ? 150 * SEEDS.length : usual / 10);
  });
});

describe.each(withEffect('couponFault'))('[CMD-79] %s', (_id, incident) => {
  test('loses orders until the coupon is replaced', () => {
    const coupon = { id: 'coupon-000001', product: -1, amountCents: 1_000, minSpendCents: 0, remaining: 9_999 };
    const onCoupon = (stage: Stage): Stage => ({ ...stage, coupons: [coupon] });
    const long = { ...incident, acts: incident.acts.map((act) => ({ ...act, seconds: 75 })) };
    const ignored = play(long, [], onCoupon)('orders');
    const handled = play(long, rightDeeds(long, 0.05), onCoupon)('orders');
    expect(handled).toBeGreaterThan(ignored);
  });
});
