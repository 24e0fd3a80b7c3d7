import { expect, test } from 'vitest';
import { counted, makeRecording, SOLD, ticked } from '../../tests/support/make-recording.ts';
import { measureRecording } from '../metrics/measure-recording.ts';
import { makePar, parSchema, percentile } from './make-par.ts';

const runOf = (gmvCents: number) =>
  measureRecording(makeRecording([[60_000, ticked(1), counted({ ...SOLD, gmvCents })]]));

test('[SCO-5] par is the mean of the own crowd and the spread of the others', () => {
  const par = makePar([runOf(100_000), runOf(300_000)], [runOf(50_000), runOf(10_000), runOf(90_000)]);
  expect(par.runs).toBe(5);
  expect(par.gmvCents).toEqual({ mean: 200_000, samples: [10_000, 50_000, 90_000] });
  expect(par.metrics).toMatchObject({ gmvCents: 200_000, aovCents: 20_000, enterRate: 0.125 });
});

test('[SCO-5] without other crowds the own runs give the spread, and a par can be stored', () => {
  const par = makePar([runOf(100_000)]);
  expect(par.gmvCents.samples).toEqual([100_000]);
  expect(parSchema.parse(JSON.parse(JSON.stringify(par)))).toEqual(par);
});

test('[SCO-5] a median that no run has is left out', () => {
  expect(makePar([runOf(1)]).metrics).not.toHaveProperty('medianAnswerSeconds');
});

test('[SCO-5] par of nothing is a bug', () => {
  expect(() => makePar([])).toThrow('par needs a run');
});

test('[SCO-5] the percentile counts ties half', () => {
  expect(percentile([1, 2, 3, 4], 5)).toBe(1);
  expect(percentile([1, 2, 3, 4], 0)).toBe(0);
  expect(percentile([1, 2, 2, 3], 2)).toBe(0.5);
  expect(percentile([], 2)).toBeNull();
});
