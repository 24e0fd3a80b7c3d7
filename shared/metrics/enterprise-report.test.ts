import { expect, test } from 'vitest';
import { answered, asked, type Happening, makeRecording, opened, said } from '../../tests/support/make-recording.ts';
import { meanPriceCents, mergeReports, reportRecording } from './enterprise-report.ts';

const NOTHING = { exposures: 0, clicks: 0, carts: 0, orders: 0, units: 0, gmvCents: 0 };
const bought = (productId: string, counts: Partial<typeof NOTHING>) =>
  ({
    type: 'audienceCounted',
    tick: 1,
    counters: {},
    products: [{ productId, ...NOTHING, ...counts }],
    intents: [],
  }) as const;

const SHOW: readonly Happening[] = [
  [0, ...opened()],
  [0, { type: 'showStarted' }],
  [1_000, { type: 'productPinned', productId: 'pillow' }],
  [6_000, ...said(1, 2_000, 6_000, ['benefit', 'greeting'])],
  [8_000, bought('pillow', { clicks: 3, orders: 2, units: 2, gmvCents: 20_000 })],
  [35_999, bought('pillow', { clicks: 1 })],
  [36_000, bought('pillow', { clicks: 5, orders: 1, units: 1, gmvCents: 9_000 })],
  [37_000, ...asked(1, 'size'), ...asked(2, 'size'), ...asked(3, 'care')],
  [40_000, answered([1])],
  [41_000, answered([1])],
  [42_000, answered([2], 'evaded')],
  [61_000, { type: 'productUnpinned', productId: 'pillow' }],
  [61_000, { type: 'showEnded', reason: 'planned' }],
];
const of = (report: ReturnType<typeof reportRecording>, id: string) =>
  report.products.find(({ productId }) => productId === id);

test('[ENT-1] of each product: how long it was shown, clicks, orders, prices and money', () => {
  const pillow = of(reportRecording(makeRecording(SHOW)), 'pillow');
  expect(pillow).toMatchObject({ pins: 1, shownMs: 60_000, clicks: 9, orders: 3, units: 3, gmvCents: 29_000 });
  expect(pillow).toMatchObject({ lowestCents: 9_000, highestCents: 10_000 });
  expect(pillow && meanPriceCents(pillow)).toBe(9_667);
});

test('[ENT-2] what was said of it, with the clicks of the half minute after; small talk is none of it', () => {
  const pillow = of(reportRecording(makeRecording(SHOW)), 'pillow');
  // 3 at 8 s and 1 at 35.999 s; the 5 at 36 s came too late.
  expect(pillow?.said).toEqual([{ kind: 'benefit', topic: null, times: 1, clicks: 4 }]);
});

test('[ENT-3] what was asked of it, and what was answered rightly, once each', () => {
  expect(of(reportRecording(makeRecording(SHOW)), 'pillow')?.asked).toEqual([
    { topic: 'size', asked: 2, answered: 1 },
    { topic: 'care', asked: 1, answered: 0 },
  ]);
});

test('products that were never shown are there with nothing', () => {
  const report = reportRecording(makeRecording(SHOW));
  const others = report.products.filter(({ productId }) => productId !== 'pillow');
  expect(others.length).toBeGreaterThan(0);
  for (const row of others)
    expect(row).toMatchObject({ pins: 0, shownMs: 0, orders: 0, lowestCents: null, said: [], asked: [] });
  expect(others[0] && meanPriceCents(others[0])).toBeNull();
});

test('several shows add up, in any order', () => {
  const one = reportRecording(makeRecording(SHOW));
  const other = reportRecording(
    makeRecording([
      [0, ...opened()],
      [0, { type: 'showStarted' }],
      [2_000, ...said(1, 1_000, 2_000, ['proof'])],
      [3_000, bought('pillow', { clicks: 2, orders: 1, units: 1, gmvCents: 12_000 })],
      [9_000, { type: 'showEnded', reason: 'planned' }],
    ]),
  );
  const merged = mergeReports([one, other, one]);
  expect(merged.shows).toBe(3);
  expect(of(merged, 'pillow')).toMatchObject({
    clicks: 20,
    orders: 7,
    gmvCents: 70_000,
    lowestCents: 9_000,
    highestCents: 12_000,
  });
  expect(of(merged, 'pillow')?.said).toEqual([
    { kind: 'benefit', topic: null, times: 2, clicks: 8 },
    { kind: 'proof', topic: null, times: 1, clicks: 2 },
  ]);
  expect(mergeReports([other, one, one])).toEqual(merged);
  expect(mergeReports([])).toEqual({ shows: 0, products: [] });
});
