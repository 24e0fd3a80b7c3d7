import { expect, test } from 'vitest';
import { readRubric } from '../../tests/support/read-rubric.ts';
import { DIMENSIONS } from '../scoring/scorecard.ts';
import { curveSchema, rubricSchema } from './rubric.ts';

const rubric = readRubric();
const [planning, product, ...rest] = rubric.dimensions;

test('[SCO-1] the shipped rubric has the ten dimensions and 100 points', () => {
  expect(rubric.dimensions.map(({ id }) => id)).toEqual(DIMENSIONS);
  expect(rubric.dimensions.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});

test.each([
  ['weights that do not sum to 100', [{ ...planning, weight: 11, metrics: [] }, product, ...rest]],
  ['points that do not sum to the weight', [{ ...planning, metrics: planning.metrics.slice(1) }, product, ...rest]],
  ['dimensions in another order', [product, planning, ...rest]],
  ['a missing dimension', [product, ...rest]],
  ['an unknown metric', [{ ...planning, metrics: [{ ...planning.metrics[0], id: 'luck' }] }, product, ...rest]],
])('[SCO-1] a rubric with %s is refused', (_name, dimensions) => {
  expect(rubricSchema.safeParse({ ...rubric, dimensions }).success).toBe(false);
});

test.each([
  [
    'rises and falls',
    [
      [0, 0],
      [1, 1],
      [2, 0.5],
    ],
  ],
  [
    'stands at one value',
    [
      [1, 0],
      [1, 1],
    ],
  ],
  [
    'goes back',
    [
      [2, 0],
      [1, 1],
    ],
  ],
  [
    'gives more than all',
    [
      [0, 0],
      [1, 1.1],
    ],
  ],
  ['has one point', [[0, 1]]],
])('[SCO-1] a curve that %s is refused', (_name, curve) => {
  expect(curveSchema.safeParse(curve).success).toBe(false);
});

test('[SCO-1] what is refused is told with its place', () => {
  const issueOf = (dimensions: readonly unknown[]) => {
    const { error } = rubricSchema.safeParse({ ...rubric, dimensions });
    return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };
  const [metric] = planning.metrics;
  const bent = {
    ...metric,
    curve: [
      [0, 0],
      [1, 1],
      [2, 0.5],
    ],
  };
  const withBent = { ...planning, metrics: [bent, ...planning.metrics.slice(1)] };
  expect(issueOf([withBent, product, ...rest])).toEqual([
    'dimensions.0.metrics.0.curve: shares must only rise or only fall',
  ]);
  const heavy = { ...planning, weight: 11, metrics: [] };
  expect(issueOf([heavy, product, ...rest])).toContain('dimensions: weights must sum to 100');
});

test('[REV-1] the shipped rubric says for every dimension who judges it and what the five levels look like', () => {
  for (const { judgedBy, anchors } of rubric.dimensions) {
    expect(judgedBy).toContain('teacher');
    expect(anchors?.length).toBe(5);
    for (const { zh, en } of anchors ?? []) {
      expect(zh).toMatch(/[一-鿿]/);
      expect(en).not.toMatch(/[一-鿿]/);
    }
  }
  const mentorPoints = rubric.dimensions.filter(({ judgedBy }) => judgedBy.includes('mentor'));
  expect(mentorPoints.reduce((sum, { weight }) => sum + weight, 0)).toBe(64);
});

test.each([
  ['without anchors', undefined],
  ['with four anchors', planning.anchors?.slice(1)],
])('[REV-1] a judged dimension %s is refused', (_name, anchors) => {
  expect(rubricSchema.safeParse({ ...rubric, dimensions: [{ ...planning, anchors }, product, ...rest] }).success).toBe(
    false,
  );
});
