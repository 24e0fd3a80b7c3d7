import { expect, test } from 'vitest';
import { planRunOfShowSchema } from '#shared/commands/plan-run-of-show.ts';
import { makeProject } from '../../../tests/support/make-project.ts';
import {
  addSegment,
  assign,
  draftOf,
  giveRest,
  leftMs,
  lengthen,
  moveBorder,
  moveSegment,
  planCommand,
  planProduct,
  readLength,
  removeSegment,
  rename,
  setLength,
  timeOf,
  unassign,
} from './plan-draft.ts';

const PLANNED_MS = 300_000;
const QUEUE = ['pillow', 'throw', 'duvet'];
const draft = draftOf(makeProject().runOfShow, PLANNED_MS);
const lengths = (of: typeof draft) => of.map(({ lengthMs }) => lengthMs / 1_000);

test('[CMD-25] a draft is a command that passes its schema, and comes back the same', () => {
  expect(lengths(draft)).toEqual([30, 240, 30]);
  const command = planCommand(draft, PLANNED_MS, QUEUE);
  expect(planRunOfShowSchema.safeParse(command).success).toBe(true);
  expect(planCommand(draft, PLANNED_MS, ['pillow']).segments.map(({ productIds }) => productIds)).toEqual([
    [],
    ['pillow'],
    [],
  ]);
});

test('a border moves in steps, and both its segments stay', () => {
  expect(lengths(moveBorder(draft, 0, 12_400))).toEqual([40, 230, 30]);
  expect(lengths(moveBorder(draft, 0, -999_000))).toEqual([5, 265, 30]);
  expect(lengths(moveBorder(draft, 1, 999_000))).toEqual([30, 265, 5]);
  expect(moveBorder(draft, 2, 5_000)).toBe(draft);
});

test('a typed length changes its segment alone, to the nearest step', () => {
  const longer = setLength(draft, 0, 43_000);
  expect(lengths(longer)).toEqual([45, 240, 30]);
  expect(leftMs(longer, PLANNED_MS)).toBe(-15_000);
  expect(lengths(setLength(draft, 0, 1_000))).toEqual([5, 240, 30]);
});

test('what is over or missing is borne by the last segment that can', () => {
  expect(lengths(giveRest(setLength(draft, 0, 45_000), PLANNED_MS))).toEqual([45, 240, 15]);
  expect(lengths(giveRest(setLength(draft, 0, 10_000), PLANNED_MS))).toEqual([10, 240, 50]);
  expect(lengths(giveRest(setLength(draft, 0, 90_000), PLANNED_MS))).toEqual([90, 180, 30]);
  const far = setLength(setLength(draft, 0, 900_000), 1, 900_000);
  expect(leftMs(giveRest(far, PLANNED_MS), PLANNED_MS)).toBe(0);
});

test('segments are added, renamed, moved and removed without time getting lost', () => {
  const more = addSegment(draft, 0, 'Warm-up');
  expect(lengths(more)).toEqual([30, 60, 180, 30]);
  expect(new Set(more.map(({ id }) => id)).size).toBe(4);
  expect(rename(more, 1, '暖场')[1]?.name).toEqual({ zh: '暖场', en: '暖场' });
  expect(lengths(removeSegment(more, 0))).toEqual([90, 180, 30]);
  expect(lengths(removeSegment(more, 3))).toEqual([30, 60, 210]);
  expect(moveSegment(more, 3, 0).map(({ id }) => id)).toEqual(['closing', 'opening', 'part-4', 'goods']);
  expect(moveSegment(more, 0, -1)).toBe(more);
  const one = draftOf([{ id: 'all', name: { zh: '全', en: 'All' }, share: 1, productIds: [] }], PLANNED_MS);
  expect(removeSegment(one, 0)).toBe(one);
});

test('at most twelve segments are planned', () => {
  const full = Array.from({ length: 20 }).reduce<typeof draft>((plan) => addSegment(plan, 0, 'More'), draft);
  expect(full).toHaveLength(12);
  expect(leftMs(full, PLANNED_MS)).toBe(0);
});

test('products come into segments and out again, once each and six at most', () => {
  expect(assign(draft, 0, 'duvet')[0]?.productIds).toEqual(['duvet']);
  expect(assign(draft, 1, 'pillow')).toBe(draft);
  expect(unassign(draft, 1, 'pillow')[1]?.productIds).toEqual(['throw']);
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].reduce((plan, id) => assign(plan, 0, id), draft);
  expect(assign(six, 0, 'g')).toBe(six);
  expect(planProduct(draft, 'sofa')[1]?.productIds).toContain('sofa');
});

test('a product has its part of its segments, and can be given more', () => {
  expect(timeOf(draft, 'pillow')).toBe(120_000);
  expect(timeOf(draft, 'sofa')).toBe(0);
  expect(lengths(lengthen(draft, 'duvet', 23_000))).toEqual([30, 215, 55]);
});

test.each([
  ['3:30', 210_000],
  ['12:05', 725_000],
  ['4', 240_000],
  ['0', null],
  ['0:00', null],
  ['3:75', null],
  ['three', null],
  ['', null],
])('a typed length of %j is %s', (text, lengthMs) => {
  expect(readLength(text)).toBe(lengthMs);
});
