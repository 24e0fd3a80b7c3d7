import { expect, test } from 'vitest';
import type { JournalEntry } from '#shared/model/recording.ts';
import { counted, makeRecording, opened, ticked } from '../../../tests/support/make-recording.ts';
import { segmentSpans } from './segment-spans.ts';
import { rowAt, showEvents } from './show-events.ts';
import { makeShowTimeline } from './show-timeline.ts';

const OPERATOR = { kind: 'bot', role: 'operator' } as const;

function given(): readonly JournalEntry[] {
  const { entries } = makeRecording([
    [0, ...opened()],
    [0, { type: 'showStarted' }],
    [1_000, { type: 'productPinned', productId: 'pillow' }],
    [5_000, ticked(12), counted({ comments: 4 })],
    [9_000, { type: 'productPinned', productId: 'mask' }],
    [10_000, ticked(20), counted({ comments: 1 })],
    [12_000, { type: 'productUnpinned', productId: 'mask' }],
    [15_000, { type: 'showEnded', reason: 'team' }],
  ]);
  return entries.map((entry): JournalEntry => {
    const isTick = entry.events.some(({ type }) => type === 'audienceTicked');
    return {
      ...entry,
      actor: entry.events.some(({ type }) => type.startsWith('product')) ? OPERATOR : entry.actor,
      command: isTick ? { type: 'advanceClock', tick: entry.showMs / 250 } : entry.command,
    };
  });
}

test('products on air follow each other, acts stand in the lane of their seat', () => {
  const { onAir, acts } = makeShowTimeline(given(), 15_000);
  expect(onAir).toEqual([
    { productId: 'pillow', fromMs: 1_000, toMs: 9_000 },
    { productId: 'mask', fromMs: 9_000, toMs: 12_000 },
  ]);
  expect(acts.map(({ role, atMs }) => [role, atMs])).toEqual([
    ['operator', 1_000],
    ['operator', 9_000],
    ['operator', 12_000],
  ]);
});

test('the chat lane holds comments per step, not their sum', () => {
  const { chat, online } = makeShowTimeline(given(), 15_000);
  expect(chat).toEqual([
    { atMs: 5_000, value: 4 },
    { atMs: 10_000, value: 1 },
  ]);
  expect(online.map(({ value }) => value)).toEqual([12, 20]);
});

test('a card that stays up is on air until the end', () => {
  const { onAir } = makeShowTimeline(given().slice(0, 3), 15_000);
  expect(onAir).toEqual([{ productId: 'pillow', fromMs: 1_000, toMs: 15_000 }]);
});

test('the list leaves out what only machines read, and finds the row of a moment', () => {
  const rows = showEvents(given());
  expect(rows.map(({ event }) => event.type)).toEqual([
    'showStarted',
    'productPinned',
    'productPinned',
    'productUnpinned',
    'showEnded',
  ]);
  expect([-1, 0, 8_999, 9_000, 99_000].map((atMs) => rowAt(rows, atMs))).toEqual([-1, 0, 1, 2, 4]);
});

const PLAN = ['open', 'hero'].map((id) => ({ id, name: { zh: id, en: id }, share: 0.5, productIds: [] }));

test('segments stand as they ran, and as planned in a show in which none was started', () => {
  const spansOf = (entries: readonly JournalEntry[]) =>
    segmentSpans(entries, PLAN, 20_000, 15_000).map(({ segment, fromMs, toMs }) => [segment.id, fromMs, toMs]);
  expect(spansOf(given())).toEqual([
    ['open', 0, 10_000],
    ['hero', 10_000, 15_000],
  ]);
  const { entries } = makeRecording([
    [0, { type: 'segmentStarted', segmentId: 'open' }],
    [4_000, { type: 'segmentStarted', segmentId: 'hero' }],
    [9_000, { type: 'segmentStarted', segmentId: 'open' }],
  ]);
  expect(spansOf(entries)).toEqual([
    ['open', 0, 4_000],
    ['hero', 4_000, 9_000],
    ['open', 9_000, 15_000],
  ]);
});
