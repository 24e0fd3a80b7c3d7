import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { readShow } from '#shared/scoring/read-show.ts';
import { type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const content = shippedContent();
const project = must(content.projects[0], 'a project');
const plan: HeadlessPlan = {
  project,
  scenario: must(content.scenarios[0], 'a scenario'),
  lang: 'zh',
  plannedMs: 60_000,
  level: 'competent',
  without: [],
  crowdSeed: 3,
  teamSeed: 4,
  fixedOnline: 300,
  preparation: [],
};

test('[FOR-1] a headless show is played as the team prepared it, and what the room refuses is passed over', async () => {
  const [first, second] = project.products.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('two products');
  const segments = [{ id: 'only', name: { zh: '一段', en: 'Only' }, share: 1, productIds: [second] }];
  const { recording } = runHeadless(
    {
      ...plan,
      preparation: [
        { type: 'removeProduct', productId: first },
        { type: 'removeProduct', productId: first },
        { type: 'planRunOfShow', segments },
      ],
    },
    content,
  );
  const show = readShow(recording);
  expect(show.runOfShow).toEqual(segments);
  expect(show.listedAtStart).not.toContain(first);
  expect(new Set(show.pins.map(({ productId }) => productId))).toEqual(new Set([second]));
});

test('without preparation the plan is the project’s', async () => {
  const { recording } = runHeadless(plan, content);
  expect(readShow(recording).runOfShow).toEqual(project.runOfShow);
});
