import { expect, test } from 'vitest';
import { makeProject } from '../../tests/support/make-project.ts';
import { timeSegments } from './run-of-show.ts';
import { runOfShowSchemaOf, segmentSchema } from './run-of-show-schema.ts';

const schema = runOfShowSchemaOf(segmentSchema);
const { runOfShow } = makeProject();
const [opening, goods, closing] = runOfShow;

test('[CMD-25] segments follow each other without gaps', () => {
  const times = timeSegments(runOfShow, 100_001).map(({ startMs, endMs }) => [startMs, endMs]);
  expect(times).toEqual([
    [0, 10_000],
    [10_000, 90_001],
    [90_001, 100_001],
  ]);
});

test.each([
  ['shares beyond the show', [opening, { ...goods, share: 0.9 }, closing]],
  ['shares that leave time over', [opening, closing]],
  ['an id twice', [opening, goods, { ...closing, id: 'opening' }]],
  ['no segment', []],
  ['more than twelve', Array.from({ length: 13 }, (_, at) => ({ ...opening, id: `part-${at}`, share: 1 / 13 }))],
  ['a segment of no time', [{ ...opening, share: 0 }, { ...goods, share: 0.9 }, closing]],
  ['seven products in a segment', [{ ...opening, share: 1, productIds: Array.from({ length: 7 }, () => 'pillow') }]],
])('[CMD-9] %s are no run-of-show', (_name, segments) => {
  expect(schema.safeParse(runOfShow).success).toBe(true);
  expect(schema.safeParse(segments).success).toBe(false);
});
