import { expect, test } from 'vitest';
import { makeScenario } from '../../tests/support/audience-fixture.ts';
import { type Happening, makeRecording, opened, said } from '../../tests/support/make-recording.ts';
import { modelFor } from '../audience/audience-model.ts';
import type { RoomEvent } from '../events/event.ts';
import type { Recording } from '../model/recording.ts';
import { type AfterSale, afterSale } from './after-sale.ts';

const model = modelFor(makeScenario());
const started: RoomEvent = { type: 'showStarted' };
const pinned: RoomEvent = { type: 'productPinned', productId: 'pillow' };

function ordered(orders: number, gmvCents: number): RoomEvent {
  const product = { productId: 'pillow', exposures: 0, clicks: 0, carts: 0, orders, units: orders, gmvCents };
  return { type: 'audienceCounted', tick: 1, counters: {}, products: [product], intents: [] };
}

/** A show that sold 1,000 pillows after what happened before. */
const sold = (...before: readonly Happening[]) =>
  makeRecording([[0, ...opened(), started, pinned], ...before, [300_000, ordered(1_000, 7_900_000)]]);

const rowOf = (recording: Recording, of = model): AfterSale['rows'][number] =>
  afterSale(recording, of).rows[0] ?? expect.unreachable('no orders');

const exaggerated = said(1, 0, 2_000, ['feature'], {
  findings: [{ id: 'a', category: 'efficacy', severity: 3, phrase: 'cures' }],
});
const wrongly: RoomEvent = {
  type: 'questionsAnswered',
  by: 'host',
  topic: 'size',
  productId: 'pillow',
  verdict: 'wrong',
  lineIds: [],
  viewers: [],
};

test('[AFT-1] equal recordings give equal reports, and every order is paid, unpaid, kept or returned once', () => {
  const report = afterSale(sold(), model);
  expect(afterSale(sold(), model)).toEqual(report);
  const { orders, unpaid, returned, complaints, gmvCents, netCents } = rowOf(sold());
  expect([orders, gmvCents]).toEqual([1_000, 7_900_000]);
  expect(netCents).toBe((orders - unpaid - returned) * 7_900);
  expect(complaints).toBeLessThanOrEqual(orders - unpaid);
  expect(report.payDelaySeconds).toBeGreaterThan(model.payDelayMinS);
  expect(report.payDelaySeconds).toBeLessThan(model.payDelayMaxS);
});

test('[AFT-1] a show without orders has no rows', () => {
  expect(afterSale(makeRecording([[0, ...opened(), started]]), model)).toEqual({ rows: [], payDelaySeconds: null });
});

test('[AFT-2] without pressure and promises 5 to 8 % do not pay and home goods come back by their default', () => {
  const { orders, unpaid, returned } = rowOf(sold());
  expect(unpaid / orders).toBeGreaterThan(0.03);
  expect(unpaid / orders).toBeLessThan(0.08);
  expect(returned / (orders - unpaid)).toBeGreaterThan(0.1);
  expect(returned / (orders - unpaid)).toBeLessThan(0.24);
});

test('[AFT-2] the share of returns follows the category, which a scenario may change', () => {
  const often = rowOf(sold(), modelFor(makeScenario({ model: { returnHome: 0.6 } })));
  expect(often.returned).toBeGreaterThan(2.5 * rowOf(sold()).returned);
});

test('[AFT-3] promises beyond the truth bring returns, pressure brings unpaid orders', () => {
  const plain = rowOf(sold());
  const boasted = rowOf(sold([1_000, ...exaggerated], [2_000, ...exaggerated], [3_000, ...exaggerated]));
  expect(boasted.promiseGap).toBeCloseTo(0.6);
  expect(boasted.returned).toBeGreaterThan(1.5 * plain.returned);
  const urged = rowOf(sold([290_000, ...said(1, 288_000, 290_000, ['urgency'])]));
  expect(urged.unpaid).toBeGreaterThan(plain.unpaid);
});

test('[AFT-3] what was told of the goods keeps them with the buyers', () => {
  const told: RoomEvent = {
    type: 'utteranceAnalysed',
    utteranceId: 'utterance-000001',
    acts: [{ kind: 'feature', productId: 'pillow', topic: 'size' }],
    findings: [],
  };
  expect(rowOf(sold([1_000, told])).returned).toBeLessThan(rowOf(sold()).returned);
});

test('[AFT-4] who bought on a wrong answer complains, unless it was corrected before', () => {
  const plain = rowOf(sold());
  const misled = rowOf(sold([1_000, wrongly]));
  const corrected = rowOf(sold([1_000, wrongly], [2_000, ...said(1, 0, 2_000, ['correction'])]));
  expect(misled.complaints).toBeGreaterThan(4 * plain.complaints);
  expect(corrected.complaints).toBe(plain.complaints);
  expect(corrected.promiseGap).toBe(0);
});
