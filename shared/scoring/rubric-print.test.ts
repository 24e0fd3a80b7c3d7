import { expect, test } from 'vitest';
import { readRubric } from '../../tests/support/read-rubric.ts';
import { rubricPrint } from './rubric-print.ts';

test('[SCO-23] the same words have the same print, a changed weight or word another', () => {
  const rubric = readRubric();
  expect(rubricPrint(rubric)).toMatch(/^[0-9a-f]{16}$/);
  expect(rubricPrint(structuredClone(rubric))).toBe(rubricPrint(rubric));
  const [first, ...rest] = rubric.dimensions;
  if (first === undefined) throw new Error('a rubric has dimensions');
  const heavier = { ...rubric, dimensions: [{ ...first, weight: first.weight + 1 }, ...rest] };
  const reworded = { ...rubric, dimensions: [{ ...first, name: { ...first.name, en: 'Plan' } }, ...rest] };
  expect(new Set([rubric, heavier, reworded].map(rubricPrint)).size).toBe(3);
});
