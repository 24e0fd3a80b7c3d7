import { expect, test } from 'vitest';
import { makeProduct, makeProject } from '../../tests/support/make-project.ts';
import { projectSchema, scaleTargets, type Targets } from './project.ts';

const TARGETS: Targets = { minutes: 10, gmvCents: 420_001, marginShare: 0.25, answeredShare: 0.8, heroUnits: 12 };

test('targets of money and pieces grow with the length of the show, shares stay', () => {
  const shares = { marginShare: 0.25, answeredShare: 0.8 };
  expect(scaleTargets(TARGETS, 1_800_000)).toEqual({ ...shares, gmvCents: 1_260_003, heroUnits: 36 });
  expect(scaleTargets(TARGETS, 600_000)).toEqual({ ...shares, gmvCents: 420_001, heroUnits: 12 });
  expect(scaleTargets(TARGETS, 1_000)).toMatchObject({ gmvCents: 700, heroUnits: 1 });
});

test('a target for the hero needs exactly one hero among the products', () => {
  const issuesWith = (heroes: number) =>
    projectSchema.safeParse({
      ...makeProject(),
      products: ['a', 'b', 'c'].map((id, at) => makeProduct({ id, purpose: at < heroes ? 'hero' : 'profit' })),
      runOfShow: [{ id: 'all', name: { zh: '全场', en: 'All' }, share: 1, productIds: ['a'] }],
      targets: TARGETS,
    }).error?.issues;
  expect(issuesWith(1)).toBeUndefined();
  expect(issuesWith(0)).toMatchObject([{ path: ['targets'] }]);
  expect(issuesWith(2)).toMatchObject([{ path: ['targets'] }]);
});
