import { expect, test } from 'vitest';
import { CHECKS, createBench } from '../calibrate/run-checks.ts';

const bench = createBench(3);

test.each(CHECKS.filter((check) => check.isQuick))('calibration $id: $title is $target', async (check) => {
  const { misses, measured } = await check.run(bench);
  expect(misses, measured).toEqual([]);
});

test('the checks of the audience and of what is said of shows are there, in order', () => {
  expect(CHECKS.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, k) => `C${k + 1}`));
});
