import { expect, test } from 'vitest';
import { answered, asked, makeRecording, opened, said, ticked } from '../../tests/support/make-recording.ts';
import { readShow } from './read-show.ts';

const started = { type: 'showStarted' } as const;
const pin = (productId: string) => ({ type: 'productPinned', productId }) as const;
const unpin = (productId: string) => ({ type: 'productUnpinned', productId }) as const;

test('[SCO-4] cards are read as spans; the last ends with the show', () => {
  const show = readShow(
    makeRecording([
      [0, ...opened(), started],
      [5_000, pin('pillow')],
      [20_000, pin('throw')],
      [30_000, unpin('throw')],
      [40_000, pin('duvet')],
      [60_000, { type: 'showEnded', reason: 'team' }],
    ]),
  );
  expect(show.pins).toEqual([
    { productId: 'pillow', seq: 2, fromMs: 5_000, toMs: 20_000 },
    { productId: 'throw', seq: 3, fromMs: 20_000, toMs: 30_000 },
    { productId: 'duvet', seq: 5, fromMs: 40_000, toMs: 60_000 },
  ]);
  expect(show).toMatchObject({ hasStarted: true, startSeq: 1, liveMs: 60_000, sellingMs: 45_000, soldOut: [] });
});

test('[SCO-4] a card that stays up after the last piece is time sold out', () => {
  const show = readShow(
    makeRecording([
      [0, ...opened(), started, pin('duvet')],
      [10_000, ticked(5, [{ productId: 'duvet', units: 5 }])],
      [12_000, ticked(5)],
      [25_000, { type: 'stockReleased', productId: 'duvet', quantity: 3 }],
      [40_000, ticked(5)],
    ]),
  );
  expect(show.soldOut).toEqual([{ seq: 2, fromMs: 10_000, ms: 15_000 }]);
  expect(show.sellingMs).toBe(25_000);
});

test('[SCO-3] the time of bots is counted per seat', () => {
  const show = readShow(
    makeRecording([
      [0, ...opened(['host', 'operator']), started],
      [20_000, { type: 'seatTaken', role: 'host', holder: { kind: 'person', participantId: 'p-1' }, epoch: 2 }],
      [50_000, { type: 'seatLeft', role: 'host', holder: { kind: 'bot' }, epoch: 3 }],
      [60_000, ticked(1)],
    ]),
  );
  expect(show.botMs).toEqual({ host: 30_000, assistant: 0, operator: 60_000, moderator: 0, director: 0 });
});

test('[SCO-4] words, prompts and questions carry where and when', () => {
  const show = readShow(
    makeRecording([
      [0, ...opened(), started],
      [4_000, ...said(1, 1_000, 4_000, ['greeting'])],
      [5_000, ...asked(1, 'size'), ...asked(2, 'care')],
      [6_000, { type: 'lineForwarded', lineId: 'line-000001' }],
      [9_000, answered([1]), { type: 'promptSettled', lineIds: ['line-000001'] }],
    ]),
  );
  expect(show.spoken[0]).toMatchObject({ seq: 2, startMs: 1_000, endMs: 4_000 });
  expect(show.prompts).toEqual([{ lineId: 'line-000001', seq: 4, sentAtMs: 6_000, settledAtMs: 9_000 }]);
  expect(show.questions.map(({ answeredSeq }) => answeredSeq)).toEqual([5, null]);
});

test('[SCO-4] products that left the queue before the show are neither on sale nor planned', () => {
  const show = readShow(
    makeRecording([
      [0, ...opened()],
      [0, { type: 'productRemoved', productId: 'throw' }],
      [0, { type: 'productRemoved', productId: 'duvet' }],
      [
        0,
        {
          type: 'productAdded',
          item: { productId: 'duvet', isListed: true, priceCents: 1, stock: 5, soldUnits: 0, isSoldOut: false },
        },
      ],
      [0, started, { type: 'segmentStarted', segmentId: 'opening' }],
      [8_000, { type: 'segmentStarted', segmentId: 'goods' }],
    ]),
  );
  expect(show.listedAtStart).toEqual(['pillow', 'duvet']);
  expect(show.runOfShow.map(({ productIds }) => productIds)).toEqual([[], ['pillow'], []]);
  expect(show.segments).toEqual([
    { segmentId: 'opening', seq: 5, fromMs: 0 },
    { segmentId: 'goods', seq: 6, fromMs: 8_000 },
  ]);
});

test('[SCO-4] what is off sale at the start is not listed, and taking off sale takes the card', () => {
  const show = readShow(
    makeRecording([
      [0, ...opened([], false)],
      [0, { type: 'productListed', productId: 'throw' }],
      [0, started, pin('throw')],
      [9_000, { type: 'productDelisted', productId: 'throw' }],
      [20_000, ticked(1)],
    ]),
  );
  expect(show.listedAtStart).toEqual(['throw']);
  expect(show.pins).toEqual([{ productId: 'throw', seq: 3, fromMs: 0, toMs: 9_000 }]);
});
