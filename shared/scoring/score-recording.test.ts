import { expect, test } from 'vitest';
import {
  ALL_BOTS,
  answered,
  asked,
  counted,
  type Happening,
  makeRecording,
  opened,
  SOLD,
  said,
  ticked,
} from '../../tests/support/make-recording.ts';
import { readRubric } from '../../tests/support/read-rubric.ts';
import type { RoomEvent } from '../events/event.ts';
import { must } from '../lib/assert.ts';
import { measureRecording } from '../metrics/measure-recording.ts';
import type { FindingJudgement } from '../model/finding-judgement.ts';
import type { Recording } from '../model/recording.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Role } from '../model/seat.ts';
import type { Finding, SpeechActKind } from '../model/speech-act.ts';
import { makePar } from './make-par.ts';
import { scoreRecording } from './score-recording.ts';
import type { DimensionId, Par, Scorecard } from './scorecard.ts';

const rubric = readRubric();
const started = { type: 'showStarted' } as const;
const STORY: readonly SpeechActKind[] = ['benefit', 'feature', 'demo', 'priceReveal', 'callToAction'];
const pin = (productId: string) => ({ type: 'productPinned', productId }) as const;

interface Changes {
  readonly bots?: readonly Role[];
  readonly isListed?: boolean;
  readonly story?: readonly SpeechActKind[];
  readonly pinMs?: number;
  readonly answerMs?: number;
  readonly gmvCents?: number;
  readonly findings?: readonly Finding[];
  readonly isSilent?: boolean;
  readonly extra?: readonly Happening[];
}

/** A tidy ten-minute show of the three products, with what a test changes about it. */
function playShow(changes: Changes = {}): Recording {
  const { bots = [], isListed = true, story = STORY, pinMs = 2_000, answerMs = 12_000 } = changes;
  const { gmvCents = SOLD.gmvCents, findings = [], isSilent = false, extra = [] } = changes;
  const plan = [
    ['pillow', 0, 280_000],
    ['throw', 280_000, 540_000],
    ['duvet', 540_000, 600_000],
  ] as const;
  const happenings: Happening[] = [
    [0, ...opened(bots, isListed)],
    [0, started],
  ];
  for (const [productId, fromMs, toMs] of plan) {
    happenings.push([fromMs + pinMs, pin(productId)]);
    for (let atMs: number = fromMs; atMs < toMs && !isSilent; atMs += 5_000) {
      const kinds = atMs % 60_000 < 10_000 ? (['hook', 'greeting'] as const) : story.slice(0, 4);
      const words = said(atMs / 1_000 + 1, atMs, atMs + 4_500, [...kinds, ...story.slice(4)], {
        productId,
        findings: atMs === 300_000 ? findings : [],
      });
      happenings.push([atMs + 4_500, ...words]);
    }
  }
  happenings.push([30_000, ...asked(1, 'size')], [30_000 + answerMs, answered([1])], ...extra);
  happenings.push([600_000, ticked(10), counted({ ...SOLD, gmvCents }), { type: 'showEnded', reason: 'planned' }]);
  return makeRecording(happenings.sort(([a], [b]) => a - b));
}

/** The utterance that begins at an instant of the tidy show. */
const spokenId = (atMs: number) => `utterance-${String(atMs / 1_000 + 1).padStart(6, '0')}`;
const isQuestion = (events: readonly RoomEvent[]) =>
  events.some((event) => event.type === 'audienceCounted' && event.intents.length > 0);
const score = (recording: Recording, par: Par | null = null) => scoreRecording(recording, rubric, par);
const dimensionOf = (card: Scorecard, id: DimensionId) =>
  must(
    card.dimensions.find((one) => one.id === id),
    id,
  );
const pointsOf = (card: Scorecard, id: DimensionId) => dimensionOf(card, id).points;

test('[SCO-2] a tidy show earns most of what was measured, re-scaled to 100', () => {
  const card = score(playShow());
  expect(card).toMatchObject({ rubricId: 'default', engineVersion: 'test-1' });
  expect(card.scoredMax).toBe(84);
  expect(card.total).toBeCloseTo((card.earned / card.scoredMax) * 100, 1);
  expect(card.total).toBeGreaterThan(80);
});

test('[SCO-2] scoring the same recording twice gives the same card, as plain JSON', () => {
  const card = score(playShow());
  expect(score(playShow())).toEqual(card);
  expect(JSON.parse(JSON.stringify(card))).toEqual(card);
});

test.each([
  ['planning', { isListed: false }],
  ['product', { story: ['feature'] }],
  ['interaction', { answerMs: 90_000 }],
  ['operation', { pinMs: 45_000 }],
  ['conversion', { gmvCents: 0 }],
] as const)('[SCO-2] %s falls when it is done worse', (id, changes) => {
  const better = must(pointsOf(score(playShow()), id), 'scored');
  expect(pointsOf(score(playShow(changes)), id)).toBeLessThan(better);
});

test('[SCO-2] incidents and review say that they are not scored', () => {
  const card = score(playShow());
  for (const id of ['incidents', 'review'] as const) {
    expect(dimensionOf(card, id).points).toBeNull();
    expect(dimensionOf(card, id).metrics.map(({ points }) => points)).not.toContainEqual(expect.any(Number));
    expect(dimensionOf(card, id).why.en).toMatch(/not scored/i);
  }
});

test('[SCO-3] what bots hold is shown and not scored', () => {
  const card = score(playShow({ bots: ['operator'] }));
  const operation = dimensionOf(card, 'operation');
  expect(operation.points).toBeNull();
  expect(operation.metrics.map(({ value }) => value)).toEqual([598 / 600, 2, 0]);
  expect(operation.why.en).toContain('a bot held the seat');
  expect(pointsOf(card, 'conversion')).not.toBeNull();
});

test('[SCO-3] a show of bots alone has no total, but headless runs score it', () => {
  const recording = playShow({ bots: ALL_BOTS });
  expect(score(recording)).toMatchObject({ total: null, scoredMax: 0, earned: 0 });
  const headless = scoreRecording(recording, rubric, null, { scoreBots: true });
  expect(headless.total).toBe(score(playShow()).total);
});

test('[SCO-2] breaking no rule alone makes no total', () => {
  const seats = ALL_BOTS.filter((role) => role !== 'host');
  const card = score(playShow({ bots: seats }));
  const onlyCompliance = { ...rubric, dimensions: rubric.dimensions.map(keepComplianceAlone) };
  expect(card.total).not.toBeNull();
  expect(scoreRecording(playShow({ bots: seats }), onlyCompliance, null)).toMatchObject({ total: null, scoredMax: 12 });
});

test('[SCO-4] every scored number that can rests on entries of the recording', () => {
  const recording = playShow({ answerMs: 90_000, pinMs: 30_000 });
  const seqs = new Set(recording.entries.map(({ seq }) => seq));
  const places = score(recording).dimensions.flatMap(({ metrics }) => metrics.flatMap(({ evidence }) => evidence));
  expect(places.length).toBeGreaterThan(10);
  for (const { seq, atMs } of places) {
    expect(seqs.has(seq)).toBe(true);
    expect(atMs).toBeLessThanOrEqual(600_000);
  }
});

test('[SCO-4] a dimension names a moment once, however many of its metrics rest on it', () => {
  for (const { evidence } of score(playShow()).dimensions) {
    const names = evidence.map(({ seq, note }) => `${seq} ${note.en}`);
    expect(new Set(names).size).toBe(names.length);
  }
});

test('[SCO-5] par gives × par, percentile and curves against it', () => {
  const own = [50_000, 150_000].map((gmvCents) => measureRecording(playShow({ gmvCents })));
  const others = [20_000, 90_000, 110_000, 400_000].map((gmvCents) => measureRecording(playShow({ gmvCents })));
  const card = score(playShow(), makePar(own, others));
  expect(card).toMatchObject({ xPar: 1, percentile: 0.5 });
  const [clickRate] = dimensionOf(card, 'conversion').metrics;
  expect(clickRate).toMatchObject({ unit: 'xPar', value: 1, target: 1.3, points: 2.1 });
});

test('[SCO-5] the weakest factor is the lowest against par, or against the pass band without it', () => {
  const metrics = measureRecording(playShow());
  expect(score(playShow()).worstFactor).toMatchObject({ id: 'enterRate', value: 0.125, parValue: 0.1, ratio: 1.25 });
  const par = makePar([{ ...metrics, aovCents: metrics.aovCents * 4 }]);
  expect(score(playShow(), par).worstFactor).toMatchObject({ id: 'aovCents', ratio: 0.25 });
});

test('[SCO-6] the reason is built from the values: another value, another sentence', () => {
  const why = (answerMs: number) => dimensionOf(score(playShow({ answerMs })), 'interaction').why;
  expect(why(50_000).en).toContain('50 s');
  expect(why(50_000).zh).toContain('50 秒');
  expect(why(70_000).en).toBe(why(50_000).en.replace('50 s', '70 s'));
});

const finding = (severity: number): Finding => ({ id: 'x', category: 'price', severity, phrase: 'lowest price' });

test.each([
  [1, 11.5],
  [2, 10],
  [3, 7],
])('[SCO-16] a finding of severity %d leaves %d of 12 points', (severity, points) => {
  expect(pointsOf(score(playShow({ findings: [finding(severity)] })), 'compliance')).toBe(points);
});

test('[SCO-16] a correction on air gives half back at once and less later', () => {
  const correctedAt = (ms: number) =>
    score(playShow({ findings: [finding(3)], extra: [[ms + 2_000, ...said(9_999, ms, ms + 2_000, ['correction'])]] }));
  expect(pointsOf(correctedAt(310_000), 'compliance')).toBe(9.5);
  expect(pointsOf(correctedAt(340_000), 'compliance')).toBe(8.5);
  expect(pointsOf(correctedAt(400_000), 'compliance')).toBe(7);
});

test('[SCO-16] what a finding costs after a correction is said as people write it', () => {
  const late: Happening = [340_000, ...said(9_999, 338_000, 340_000, ['correction'])];
  const { metrics } = dimensionOf(score(playShow({ findings: [finding(4)], extra: [late] })), 'compliance');
  const notes = metrics.flatMap(({ evidence }) => evidence.map(({ note }) => note));
  expect(notes).toContainEqual({
    zh: '“lowest price” 扣 8.4 分，已当场更正',
    en: '“lowest price” costs 8.4, corrected on air',
  });
});

test('[SCO-16] a critical finding caps the dimension even when corrected, a stopping one the total', () => {
  const correction: Happening = [312_000, ...said(9_999, 310_000, 312_000, ['correction'])];
  const critical = score(playShow({ findings: [finding(4)], extra: [correction] }));
  expect(pointsOf(critical, 'compliance')).toBe(4.8);
  expect(dimensionOf(critical, 'compliance').why.en).toContain('caps');
  expect(score(playShow({ findings: [finding(5)] })).total).toBe(59);
});

test('[SCO-17] a handed question counts when it is taken up within 20 seconds', () => {
  const handed = (settledMs: number): readonly Happening[] => [
    [100_000, { type: 'lineForwarded', lineId: 'line-000001' }],
    [settledMs, { type: 'promptSettled', lineIds: ['line-000001'] }],
  ];
  expect(pointsOf(score(playShow({ extra: handed(115_000) })), 'teamwork')).toBe(4);
  expect(pointsOf(score(playShow({ extra: handed(130_000) })), 'teamwork')).toBe(0);
  expect(pointsOf(score(playShow()), 'teamwork')).toBeNull();
});

test('[SCO-2] a dimension of which less than half could be measured is not scored', () => {
  const { entries, header } = playShow();
  const asksNothing = entries.map((entry) => ({
    ...entry,
    events: entry.events.filter(({ type }) => type !== 'questionsAnswered' && !isQuestion(entry.events)),
  }));
  const interaction = dimensionOf(score({ header, entries: asksNothing }), 'interaction');
  expect(interaction.metrics.find(({ id }) => id === 'greetingsPerTenMinutes')?.points).toBe(2);
  expect(interaction.points).toBeNull();
  expect(interaction.why.en).toContain('Less than half could be measured');
});

test.each([
  ['that is empty', makeRecording([])],
  ['that never started', makeRecording([[0, ...opened()]])],
  [
    'of ten seconds',
    makeRecording([
      [0, ...opened(), started],
      [10_000, ticked(3), counted(SOLD)],
    ]),
  ],
])('[SCO-2] a show %s has no score at all', (_name, recording) => {
  const card = score(recording, makePar([measureRecording(playShow())]));
  expect(card).toMatchObject({ total: null, scoredMax: 0, earned: 0, xPar: null, percentile: null, worstFactor: null });
  expect(card.dimensions.every(({ points, why }) => points === null && why.zh !== '' && why.en !== '')).toBe(true);
});

test('[SCO-2] a show without a word has no points for words, and never NaN', () => {
  const card = score(playShow({ isSilent: true }));
  expect(pointsOf(card, 'compliance')).toBeNull();
  expect(dimensionOf(card, 'compliance').why.en).toContain('no captions');
  expect(JSON.stringify(card)).not.toMatch(/NaN|Infinity/);
});

test('[SCO-2] a minute in which nobody came, spoke or showed anything invents no number', () => {
  const card = score(
    makeRecording([
      [0, ...opened(), started],
      [90_000, ticked(0), counted({})],
    ]),
  );
  for (const id of ['product', 'interaction', 'rhythm', 'conversion', 'compliance', 'teamwork'] as const) {
    expect(pointsOf(card, id)).toBeNull();
  }
  const numbers = card.dimensions.flatMap(({ metrics }) => metrics.map(({ value }) => value));
  expect(numbers.every((value) => value === null || Number.isFinite(value))).toBe(true);
});

/** A rubric that measures compliance and leaves the rest to people. */
function keepComplianceAlone(dimension: Rubric['dimensions'][number]): Rubric['dimensions'][number] {
  return dimension.id === 'compliance' ? dimension : { ...dimension, metrics: [] };
}

test('[SCO-20] a dismissed finding costs nothing and caps nothing, a confirmed one what an undisputed one costs', () => {
  const judged = (verdict: 'confirmed' | 'dismissed'): readonly RoomEvent[] => {
    const place = { utteranceId: spokenId(300_000), category: 'price' } as const;
    return [{ type: 'findingJudged', ...place, verdict, reason: 'the record is on the card', by: 'director' }];
  };
  const scored = (verdict: 'confirmed' | 'dismissed') =>
    score(playShow({ findings: [finding(5)], extra: [[310_000, ...judged(verdict)]] }));
  expect(scored('confirmed').total).toBe(59);
  expect(pointsOf(scored('dismissed'), 'compliance')).toBe(12);
});

test('[SCO-20] of several judgements the newest holds, and one after the show stands above one on air', () => {
  const place = { utteranceId: spokenId(300_000), category: 'price' } as const;
  const review = (verdict: 'confirmed' | 'dismissed'): FindingJudgement => {
    const after = { name: 'Ms Lin', madeAt: '2026-03-01T08:00:00.000Z' };
    return { ...place, verdict, reason: 'quoted', by: 'mentor', atMs: null, after };
  };
  const recording = playShow({ findings: [finding(3)] });
  const points = (...reviewed: readonly FindingJudgement[]) =>
    pointsOf(scoreRecording(recording, rubric, null, { scoreBots: false, reviewed }), 'compliance');
  expect(points(review('dismissed'))).toBe(12);
  expect(points(review('dismissed'), review('confirmed'))).toBe(points());
});
