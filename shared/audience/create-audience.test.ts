import { expect, test } from 'vitest';
import { makeAudienceInputs, makeScenario, makeStage } from '../../tests/support/audience-fixture.ts';
import { playScript, SCRIPTS } from '../../tests/support/scripted-show.ts';
import type { AudienceTick } from './audience-tick.ts';
import { createAudience } from './create-audience.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import type { Stage } from './stage.ts';

const MINUTE = 240;

/**
 * Golden digests of a fixed five-minute show, and of the same with a flash sale, a gift and a lucky bag, one pair per
 * engine version: a change of behaviour needs a new version.
 */
const GOLDEN_DIGESTS: Readonly<Record<string, readonly [plain: string, offers: string]>> = {
  '1.4.0': ['a506ea5cbc56028e', 'b6411b997c3946ae'],
};

/** Every offer at once, from the first minute on; the bag is drawn after two more. */
function withOffers(stage: Stage, tick: number): Stage {
  if (tick < MINUTE) return stage;
  const leftMs = (3 * MINUTE - tick) * 250;
  return {
    ...stage,
    flashSale: { id: 'a', product: 0, priceCents: 5_900, remaining: 500, perBuyerLimit: 1, isOpen: true },
    gifts: [{ product: 1, remaining: 500 }],
    luckyBag: leftMs < 0 ? null : { id: 'a', phrase: 'me', winners: 3, leftMs },
  };
}

function ticksOf(inputs = makeAudienceInputs()): AudienceTick[] {
  const ticks: AudienceTick[] = [];
  playScript(inputs, 5 * MINUTE, SCRIPTS.competent, makeStage(), undefined, (tick) => ticks.push(tick));
  return ticks;
}

test('[DET-1] equal inputs and stages give byte-identical ticks', () => {
  const first = JSON.stringify(ticksOf());
  expect(JSON.stringify(ticksOf())).toBe(first);
  expect(JSON.stringify(ticksOf(makeAudienceInputs({ crowdSeed: 2 })))).not.toBe(first);
});

test('[DET-2] the digest of a fixed show belongs to the engine version', () => {
  const { digest } = playScript(makeAudienceInputs(), 5 * MINUTE, SCRIPTS.competent, makeStage());
  const offers = playScript(makeAudienceInputs(), 5 * MINUTE, SCRIPTS.competent, makeStage(), withOffers);
  expect([digest, offers.digest]).toEqual(GOLDEN_DIGESTS[ENGINE_VERSION]);
});

test('[DET-3] decisions do not depend on the words', () => {
  const phrases = makeAudienceInputs().phrases;
  const shorter = { ...phrases, names: { ...phrases.names, first: [...phrases.names.first].reverse() } };
  const other = makeAudienceInputs({ lang: 'zh', phrases: shorter });
  const digests = [makeAudienceInputs(), other].map(
    (inputs) => playScript(inputs, 3 * MINUTE, SCRIPTS.competent, makeStage()).digest,
  );
  expect(digests[0]).toBe(digests[1]);
});

test.each([0, 2.7])(
  '[WIF-3] an audience that is put back to minute %f goes on as it did, in each of its futures',
  (minute) => {
    // More viewers than a pool begins with: it grows after the first place.
    const inputs = makeAudienceInputs({ fixedOnline: 600 });
    const stages: Stage[] = [];
    playScript(inputs, 5 * MINUTE, SCRIPTS.competent, makeStage(), (stage, tick) => {
      stages.push(withOffers(stage, tick));
      return withOffers(stage, tick);
    });
    const audience = createAudience(inputs);
    const cut = Math.round(minute * MINUTE);
    const play = (from: number, to: number) =>
      stages.slice(from, to).map((stage, k) => audience.step(stage, from + k + 1));
    play(0, cut);
    const restore = audience.save();
    const future = (replicate: number) => {
      restore();
      if (replicate > 0) audience.branch(replicate);
      return JSON.stringify([play(cut, stages.length), audience.digest(), audience.attentions()]);
    };
    const straight = JSON.stringify([play(cut, stages.length), audience.digest(), audience.attentions()]);
    const [first, second] = [future(1), future(2)];
    expect(future(0)).toBe(straight);
    expect([future(1), future(2)]).toEqual([first, second]);
    expect(new Set([straight, first, second]).size).toBe(3);
  },
);

test('[AUD-5] a tick that does not follow the last one is a bug', () => {
  const audience = createAudience(makeAudienceInputs());
  audience.step(makeStage(), 1);
  expect(() => audience.step(makeStage(), 3)).toThrow('tick 3');
});

test('[C1] every factor of the show-basis identity is a whole number that its parts add up to', () => {
  const sums = { clicks: 0, orders: 0, gmvCents: 0, exposures: 0, carts: 0 };
  let uses = 0;
  let listCents = 0;
  const coupon = { id: 'coupon-000001', product: -1, amountCents: 500, minSpendCents: 0, remaining: 3 };
  const { totals } = playScript(
    makeAudienceInputs({ fixedOnline: 300 }),
    10 * MINUTE,
    SCRIPTS.competent,
    makeStage(),
    (stage) => ({ ...stage, coupons: [{ ...coupon, remaining: 3 - uses }] }),
    (tick) => {
      uses += tick.couponUses.reduce((sum, use) => sum + use.count, 0);
      for (const product of tick.products) {
        listCents += product.units * makeStage().priceCents[product.product];
        for (const name of ['clicks', 'orders', 'gmvCents', 'exposures', 'carts'] as const) sums[name] += product[name];
      }
    },
  );
  const { impressions, views, clicks, orders, gmvCents } = totals;
  expect(orders).toBeGreaterThan(0);
  expect(uses).toBe(3);
  expect(sums).toEqual({ clicks, orders, gmvCents, exposures: totals.exposures, carts: totals.carts });
  expect(gmvCents).toBe(listCents - 3 * coupon.amountCents);
  expect(orders).toBeLessThanOrEqual(clicks);
  expect(views).toBeLessThanOrEqual(impressions);
  for (const value of Object.values(totals)) expect(Number.isSafeInteger(value)).toBe(true);
});

test('[AUD-6] unique counters never exceed the viewers, nor exits the views', () => {
  const { totals, onlines } = playScript(makeAudienceInputs(), 10 * MINUTE, SCRIPTS.competent, makeStage());
  for (const name of ['interactors', 'commenters', 'exposedViewers', 'buyers', 'follows'] as const) {
    expect(totals[name]).toBeGreaterThan(0);
    expect(totals[name]).toBeLessThanOrEqual(totals.viewers);
  }
  expect(totals.views).toBeGreaterThan(totals.viewers);
  expect(totals.views - totals.exits).toBe(onlines.at(-1));
  expect(totals.watchMs).toBe(onlines.reduce((sum, online) => sum + online * 250, 0));
});

test('[AUD-7] stock never goes below zero and the audience stops buying what is sold out', () => {
  let sold = 0;
  playScript(
    makeAudienceInputs({ fixedOnline: 400 }),
    6 * MINUTE,
    { ...SCRIPTS.competent, pinTicks: 100_000 },
    makeStage({ stock: [7, 0, 0] }),
    (stage) => {
      expect(Math.min(...stage.stock)).toBeGreaterThanOrEqual(0);
      return stage;
    },
    (tick) => {
      sold += tick.products.reduce((sum, product) => sum + product.units, 0);
    },
  );
  expect(sold).toBe(7);
});

test('[AUD-8] at most four lines a second are shown, and muted viewers do not write', () => {
  const writers = new Map<number, number>();
  let inSecond = 0;
  let peak = 0;
  playScript(makeAudienceInputs({ fixedOnline: 1_500 }), MINUTE, SCRIPTS.competent, makeStage(), undefined, (tick) => {
    inSecond = tick.tick % 4 === 1 ? tick.lines.length : inSecond + tick.lines.length;
    peak = Math.max(peak, inSecond);
    for (const line of tick.lines) writers.set(line.viewer, (writers.get(line.viewer) ?? 0) + 1);
  });
  expect(peak).toBeGreaterThan(2);
  expect(peak).toBeLessThanOrEqual(8);
  const muted = [...writers.keys()];
  const heard = new Set<number>();
  playScript(
    makeAudienceInputs({ fixedOnline: 1_500 }),
    MINUTE,
    SCRIPTS.competent,
    makeStage({ muted }),
    undefined,
    (tick) => {
      for (const line of tick.lines) heard.add(line.viewer);
    },
  );
  expect(muted.filter((viewer) => heard.has(viewer))).toEqual([]);
});

test('[AUD-9] companions stay to the end and stand in no funnel counter', () => {
  const nobodyElse = { openingShare: 0, enterFloor: 1e-9, enterCeiling: 1e-9, companionChat: 50 };
  const scenario = makeScenario({ startTier: 0, model: nobodyElse, companions: 12 });
  const { onlines, totals } = playScript(makeAudienceInputs({ scenario }), 10 * MINUTE, SCRIPTS.silent, makeStage());
  expect([Math.min(...onlines), Math.max(...onlines)]).toEqual([12, 12]);
  expect(totals.comments).toBeGreaterThan(0);
  expect(totals).toMatchObject({ views: 0, watchMs: 0, exposures: 0, orders: 0, interactors: 0 });
});

test('[AUD-10] a fixed audience holds its number with traffic feedback off', () => {
  const { onlines, windows } = playScript(
    makeAudienceInputs({ fixedOnline: 500 }),
    5 * MINUTE,
    SCRIPTS.competent,
    makeStage(),
  );
  expect(Math.min(...onlines)).toBeGreaterThan(425);
  expect(Math.max(...onlines)).toBeLessThan(575);
  expect(windows).toEqual([]);
});

test('[AUD-11] people who come in addition change nothing for the others', () => {
  const noEcho = {
    herdInterest: 0,
    herdTrust: 0,
    herdValuation: 0,
    herdUrgency: 0,
    chatInterestPerS: 0,
    chatFloodBoredomPerS: 0,
    chatFloodClick: 0,
    buyHerd: 0,
    ignoredBystanders: 0,
    rudeTrust: 0,
    rudeAnnoyance: 0,
    enterOnline: 0,
    enterChat: 0,
    chatScale: 0.25,
    // Below the cap of shown lines, which would make one person's line another's silence.
    chatAgain: 5,
  };
  const aloof = { ...SCRIPTS.competent, answerAfterTicks: 0, hideAfterTicks: 0 };
  const linesWith = (openingShare: number) => {
    const lines: string[] = [];
    const scenario = makeScenario({ startTier: 2, model: { ...noEcho, openingShare } });
    const inputs = makeAudienceInputs({ scenario, plannedMs: 40 * 60_000 });
    playScript(inputs, 4 * MINUTE, aloof, makeStage(), undefined, (tick) => {
      for (const line of tick.lines) lines.push(`${tick.tick} ${line.viewer} ${line.intent}`);
    });
    return lines;
  };
  const few = linesWith(0.5);
  const many = new Set(linesWith(1.1));
  expect(few.length).toBeGreaterThan(10);
  expect(many.size).toBeGreaterThan(few.length);
  expect(few.filter((line) => !many.has(line))).toEqual([]);
});
