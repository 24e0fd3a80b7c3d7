import { expect, test } from 'vitest';
import { counted, type Happening, makeRecording, opened, said, ticked } from '../../tests/support/make-recording.ts';
import { measureRecording } from '../metrics/measure-recording.ts';
import type { ScoredMetricId } from '../model/rubric.ts';
import { readShow } from './read-show.ts';
import { SCORED_METRICS } from './scored-metric-registry.ts';

const pin = (productId: string) => ({ type: 'productPinned', productId }) as const;

/** Measures one scored metric of a 100-second show that was planned for `plannedMs`. */
function measure(id: ScoredMetricId, happenings: readonly Happening[], plannedMs = 100_000) {
  const all: Happening[] = [[0, ...opened(), { type: 'showStarted' }], ...happenings, [100_000, ticked(1)]];
  const recording = makeRecording(all, plannedMs);
  return SCORED_METRICS[id].measure({ recording, show: readShow(recording), metrics: measureRecording(recording) });
}

test('[SCO-10] the plan is followed as far as its order was shown', () => {
  const shown = (...ids: string[]) => ids.map((id, index): Happening => [(index + 1) * 1_000, pin(id)]);
  expect(measure('planFollowed', shown('pillow', 'throw', 'duvet')).value).toBe(1);
  expect(measure('planFollowed', shown('throw', 'pillow', 'duvet')).value).toBeCloseTo(2 / 3);
  expect(measure('planFollowed', shown('duvet')).value).toBeCloseTo(1 / 3);
  expect(measure('planFollowed', [])).toMatchObject({ value: 0, evidence: [{ seq: 1, atMs: 0 }] });
});

test('[SCO-10] products whose turn had not come are not missed', () => {
  expect(measure('planFollowed', [[1_000, pin('pillow')]], 400_000).value).toBe(1);
});

test("[SCO-10] the plan is the team's, as the show started with it", () => {
  const segments = [{ id: 'all', name: { zh: '全场', en: 'All' }, share: 1, productIds: ['duvet', 'throw'] }];
  const happenings: Happening[] = [
    [0, { type: 'runOfShowPlanned', segments }, { type: 'productRemoved', productId: 'throw' }],
    [1_000, pin('duvet')],
  ];
  expect(measure('planFollowed', happenings).value).toBe(1);
  expect(measure('listedBeforeStart', happenings).value).toBe(1);
});

test('[SCO-10] in a segment that was started early, the turn of its products has come', () => {
  const rushed: Happening[] = [
    [1_000, pin('pillow')],
    [2_000, { type: 'segmentStarted', segmentId: 'closing' }],
  ];
  expect(measure('planFollowed', rushed, 400_000).value).toBeCloseTo(1 / 2);
});

test('[SCO-10] the first card is timed, and a show without one took all its time', () => {
  expect(measure('firstPinSeconds', [[7_500, pin('throw')]]).value).toBe(7.5);
  expect(measure('firstPinSeconds', []).value).toBe(100);
});

test('[SCO-11] the story counts beats told of each product shown for 20 seconds', () => {
  const happenings: Happening[] = [
    [0, pin('pillow')],
    [5_000, ...said(1, 1_000, 5_000, ['feature', 'benefit'])],
    [6_000, ...said(2, 5_000, 6_000, ['callToAction'], { productId: null })],
    [50_000, pin('throw')],
    [60_000, ...said(3, 55_000, 60_000, ['priceReveal'], { productId: 'throw' })],
    [90_000, pin('duvet')],
  ];
  expect(measure('storyCoverage', happenings).value).toBeCloseTo((3 + 1) / 10);
  expect(measure('demoShare', happenings)).toMatchObject({ value: 0, evidence: [{ seq: 2 }, { seq: 5 }] });
});

test('[SCO-11] a product shown far shorter or longer than planned is off its time', () => {
  // Planned: pillow and throw 40 seconds each, duvet 10.
  const happenings: Happening[] = [
    [0, pin('pillow')],
    [30_000, pin('duvet')],
    [75_000, pin('throw')],
  ];
  expect(measure('beatsOnTime', happenings).value).toBeCloseTo(2 / 3);
});

test('[SCO-13] dead air is what lies in silences of more than eight seconds', () => {
  const happenings: Happening[] = [
    [20_000, ...said(1, 0, 20_000, ['feature'])],
    [30_000, ...said(2, 28_000, 30_000, ['feature'])],
    [60_000, ...said(3, 40_000, 60_000, ['feature'])],
    [61_000, ...said(4, 45_000, 55_000, ['feature'])],
  ];
  const { value, evidence } = { evidence: [], ...measure('deadAirShare', happenings) };
  expect(value).toBeCloseTo(0.5);
  expect(evidence).toMatchObject([
    { seq: 3, atMs: 30_000, note: { en: '10 seconds of dead air' } },
    { seq: 4, atMs: 60_000, note: { en: '40 seconds of dead air' } },
  ]);
});

test('[SCO-12] greetings and hooks are counted per ten minutes', () => {
  const happenings: Happening[] = [
    [5_000, ...said(1, 0, 5_000, ['greeting', 'hook'])],
    [9_000, ...said(2, 6_000, 9_000, ['greeting'])],
  ];
  expect(measure('greetingsPerTenMinutes', happenings).value).toBe(12);
  expect(measure('hooksPerTenMinutes', happenings).value).toBe(6);
});

test('[SCO-14] rates without anything to divide by are not measured', () => {
  expect(measure('clickRate', [[500, counted({ viewers: 5 })]]).value).toBeNull();
  expect(measure('clickOrderRate', [[500, counted({ viewers: 5, exposures: 3, exposedViewers: 3 })]]).value).toBeNull();
  expect(measure('buyersPerViewer', [[500, counted({ viewers: 5 })]]).value).toBe(0);
  expect(measure('gpmWatchCents', []).value).toBeNull();
});

test('[SCO-15] the card is late from the first word on, not at all when it was up', () => {
  const happenings: Happening[] = [
    [0, pin('pillow')],
    [5_000, ...said(1, 1_000, 5_000, ['feature'])],
    [30_000, ...said(2, 26_000, 30_000, ['transition'], { productId: 'throw' })],
    [35_000, pin('throw')],
    [40_000, ...said(3, 36_000, 40_000, ['answer'], { productId: 'duvet' })],
    [60_000, ...said(4, 58_000, 60_000, ['feature'], { productId: 'duvet' })],
    [70_000, pin('duvet')],
  ];
  expect(measure('pinLagSeconds', happenings).value).toBe(9);
});

test('[SCO-15] a sold-out card costs the seconds that it stays', () => {
  const happenings: Happening[] = [
    [0, pin('duvet')],
    [10_000, ticked(1, [{ productId: 'duvet', units: 5 }])],
    [22_000, pin('pillow')],
  ];
  expect(measure('soldOutPinnedSeconds', happenings).value).toBe(12);
  expect(measure('pinnedShare', happenings).value).toBeCloseTo(0.88);
});

test('[SCO-19] rude and spam lines count when they are hidden in time, and honest ones that were hidden count against it', () => {
  const classified = (lineId: string, intent: 'rude' | 'spam' | 'praise') =>
    ({ type: 'linesClassified', intents: [{ lineId, intent, topic: null, productId: null }] }) as const;
  const hide = (lineId: string) => ({ type: 'lineHidden', lineId }) as const;
  expect(measure('fairModeration', [[1_000, classified('kind', 'praise')]])).toMatchObject({ value: null });
  const happenings: Happening[] = [
    [1_000, classified('in-time', 'rude'), classified('late', 'spam'), classified('kind', 'praise')],
    [20_000, hide('in-time')],
    [32_000, hide('late')],
    [40_000, classified('never', 'rude')],
    [90_000, classified('too-new-to-tell', 'rude')],
  ];
  expect(measure('fairModeration', happenings).value).toBeCloseTo(1 / 3);
  const measured = measure('fairModeration', [...happenings, [95_000, hide('kind')]]);
  expect(measured.value).toBeCloseTo(1 / 4);
  expect(measured).toMatchObject({ evidence: [{ atMs: 1_000 }, { atMs: 40_000 }, { atMs: 95_000 }] });
});
