import { expect, test } from 'vitest';
import { answered, asked, makeRecording, ticked } from '../../tests/support/make-recording.ts';
import { questionTable } from './question-table.ts';

test('[MET-8] questions are told by topic, asked most first, and a topic without a right answer has no median', () => {
  const { topics } = questionTable(
    makeRecording([
      [1_000, ...asked(1, 'care')],
      [2_000, ...asked(2, 'size')],
      [3_000, ...asked(3, 'size')],
      [4_000, answered([1], 'evaded')],
      [9_000, answered([2])],
    ]),
  );
  expect(topics).toEqual([
    { topic: 'size', asked: 2, answered: 1, medianSeconds: 7 },
    { topic: 'care', asked: 1, answered: 0, medianSeconds: null },
  ]);
});

test('[MET-8] the eight that waited longest are told with their words; without an answer they wait to the end', () => {
  const recording = makeRecording([
    ...Array.from({ length: 9 }, (_, at) => [at * 1_000, ...asked(at + 1, 'size')] as const),
    [9_000, answered([1])],
    [10_000, answered([9])],
    [60_000, ticked(1)],
  ]);
  const { slowest } = questionTable(recording);
  expect(slowest.map(({ seq, answeredAtMs }) => [seq, answeredAtMs])).toEqual([
    [2, null],
    [3, null],
    [4, null],
    [5, null],
    [6, null],
    [7, null],
    [8, null],
    [1, 9_000],
  ]);
  expect(slowest[0]).toMatchObject({ atMs: 1_000, topic: 'size', productId: 'pillow', text: '?' });
});

test('[MET-8] nobody asked: an empty table', () => {
  expect(questionTable(makeRecording([]))).toEqual({ topics: [], slowest: [] });
});
