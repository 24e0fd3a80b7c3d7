import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { candidateEdits } from '#shared/whatif/candidate-edits.ts';
import { runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { againstPar, clearOutcomes, clearSignsPlan, costliestWithout } from './check-analysis.ts';

// What `npm run calibrate` measures on many shows, on one or two.
const content = shippedContent();

test('[C14] a missing skill is what cost most, in its own seat', () => {
  expect(costliestWithout(content, 'pin-discipline', 1)).toMatchObject({ isOwn: true });
});

test('[C15] what is called clear has the sign of a reference on other draws', () => {
  const plan = clearSignsPlan(content, 1);
  const { recording } = runHeadless(plan, content);
  const edit = must(candidateEdits(recording)[0], 'something to do better');
  const clear = clearOutcomes(recording, edit, content, plan.scenario, 16, 48);
  expect(clear.length).toBeGreaterThan(0);
  expect(clear.map(({ name, told }) => [name, Math.sign(told)])).toEqual(
    clear.map(({ name, truth }) => [name, Math.sign(truth)]),
  );
});

test('[C16] the same bots score the same against par, whatever they sell', () => {
  const scenario = must(
    content.scenarios.find(({ id }) => id === 'new-account'),
    'the scenario',
  );
  const rows = content.projects
    .slice(0, 2)
    .map((project) => againstPar({ content, seeds: [1, 2, 3] }, project, scenario, 4));
  const [first, second] = [must(rows[0], 'a project'), must(rows[1], 'another')];
  // Two points, and twice the error of so few runs.
  const allowed = 2 + 2 * Math.hypot(first.error, second.error);
  expect(Math.abs(first.normal - second.normal)).toBeLessThanOrEqual(allowed);
});
