import { expect, test } from 'vitest';
import { knowsPar } from './knows-par.ts';

const PAR = { runs: 40, gmvCents: { mean: 1_000, samples: [] }, metrics: {}, gmvCentsByMinute: [] };

test.each([
  ['nothing is known yet', { xPar: null, percentile: null }, { par: null, done: 3, of: 200 }, true],
  ['× par has come', { xPar: null, percentile: null }, { par: PAR, done: 41, of: 200 }, false],
  ['the percentile is still to come', { xPar: 1.2, percentile: null }, { par: PAR, done: 90, of: 200 }, true],
  ['the percentile has come', { xPar: 1.2, percentile: null }, { par: PAR, done: 200, of: 200 }, false],
  ['everything is known', { xPar: 1.2, percentile: 0.7 }, { par: PAR, done: 200, of: 200 }, true],
] as const)('[SCO-5] a scorecard is current: %s', (_name, scorecard, progress, isCurrent) => {
  expect(knowsPar(scorecard, progress)).toBe(isCurrent);
});
