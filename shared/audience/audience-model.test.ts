import { expect, test } from 'vitest';
import { AUDIENCE_MODEL, modelFor } from './audience-model.ts';

test('[AUD-4] a scenario overrides parameters by name', () => {
  const model = modelFor({ id: 'slow', model: { bouncePerS: 0.2 } });
  expect(model.bouncePerS).toBe(0.2);
  expect(model.buyTrust).toBe(AUDIENCE_MODEL.buyTrust.value);
});

test('[AUD-4] an unknown parameter is refused by name', () => {
  expect(() => modelFor({ id: 'slow', model: { bounceRate: 1 } })).toThrow('bounceRate');
  expect(() => modelFor({ id: 'slow', model: { toString: 1 } })).toThrow('toString');
});

test('[AUD-4] every parameter has a unit and a source', () => {
  for (const { unit, source } of Object.values(AUDIENCE_MODEL)) expect([unit, source]).not.toContain('');
});
