import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readRubric } from '../../tests/support/read-rubric.ts';
import { rubricSchema } from './rubric.ts';
import { rubricPackSchema, wholeRubric } from './rubric-pack.ts';

const base = readRubric();
const folder = fileURLToPath(new URL('../../server/content/rubrics/', import.meta.url));

function whole(value: unknown) {
  const pack = rubricPackSchema(value).safeParse(value);
  return pack.success ? rubricSchema.safeParse(wholeRubric(pack.data, base)) : pack;
}

const derived = {
  id: 'other',
  name: { zh: '别的', en: 'Other' },
  extends: 'default',
  dimensions: base.dimensions.map(({ id, weight }) => ({ id, weight })),
};
/** Moves weight from one dimension to another. */
const moved = (from: string, to: string, by: number) =>
  derived.dimensions.map((one) => ({
    ...one,
    weight: one.weight + (one.id === to ? by : 0) - (one.id === from ? by : 0),
  }));

test('[SCO-21] every shipped rubric is whole, and each differs from the default in its weights', () => {
  const rubrics = readdirSync(folder).map((name) => whole(parse(readFileSync(folder + name, 'utf8'))));
  expect(rubrics.length).toBeGreaterThanOrEqual(3);
  for (const rubric of rubrics) expect(rubric.error?.issues).toBeUndefined();
  const weights = rubrics.map(({ data }) =>
    JSON.stringify(rubricSchema.parse(data).dimensions.map((one) => one.weight)),
  );
  expect(new Set(weights).size).toBe(weights.length);
});

test('[SCO-21] a derived rubric keeps anchors and judges, and scales the metrics to its weights', () => {
  const parsed = rubricSchema.parse(whole({ ...derived, dimensions: moved('conversion', 'product', 6) }).data);
  const product = parsed.dimensions.find(({ id }) => id === 'product');
  const origin = base.dimensions.find(({ id }) => id === 'product');
  expect(product?.anchors).toEqual(origin?.anchors);
  expect(product?.judgedBy).toEqual(origin?.judgedBy);
  const sum = (product?.metrics ?? []).reduce((total, { maxPoints }) => total + maxPoints, 0);
  expect(sum).toBeCloseTo(22, 9);
});

test.each([
  [
    'weights that do not sum to 100',
    { dimensions: moved('conversion', 'product', 0).map((one) => ({ ...one, weight: 9 })) },
  ],
  ['a missing dimension', { dimensions: derived.dimensions.slice(1) }],
  ['another base', { extends: 'contest-30' }],
  [
    'own metrics that do not sum to the weight',
    {
      dimensions: derived.dimensions.map((one, at) =>
        at === 0 ? { ...one, metrics: base.dimensions[1]?.metrics } : one,
      ),
    },
  ],
  [
    'a curve that rises and falls',
    {
      dimensions: derived.dimensions.map((one, at) =>
        at === 0
          ? {
              ...one,
              metrics: [
                {
                  id: 'planFollowed',
                  maxPoints: one.weight,
                  curve: [
                    [0, 0],
                    [1, 1],
                    [2, 0.5],
                  ],
                },
              ],
            }
          : one,
      ),
    },
  ],
])('[SCO-21] a derived rubric with %s is refused', (_name, change) => {
  expect(whole({ ...derived, ...change }).success).toBe(false);
});
