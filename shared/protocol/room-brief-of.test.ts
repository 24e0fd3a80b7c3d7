import { expect, test } from 'vitest';
import { CONTEXT } from '../../tests/support/given.ts';
import { makeProduct, makeProject } from '../../tests/support/make-project.ts';
import { makeHeader } from '../../tests/support/make-room-context.ts';
import { roomBriefOf } from './room-brief-of.ts';
import type { Viewpoint } from './visibility.ts';

const project = makeProject();
const header = makeHeader({
  project: { ...project, products: [makeProduct({ picture: 'a.svg' }), makeProduct({ id: 'b' })] },
});
const brief = (viewpoint: Viewpoint) => roomBriefOf(header, CONTEXT.scenario, viewpoint, (file) => `/media/${file}`);

test('[VIS-4] no viewpoint gets a seed', () => {
  for (const viewpoint of ['public', 'team', 'host', 'staff'] as const) {
    expect(JSON.stringify(brief(viewpoint))).not.toMatch(/seed/i);
  }
});

test('[VIS-4] watchers learn names, pictures and list prices, no cost, floor or fact', () => {
  expect(brief('public').team).toBeNull();
  expect(brief('public').products.map((product) => product.pictureUrl)).toEqual(['/media/a.svg', null]);
  expect(JSON.stringify(brief('public'))).not.toMatch(/cost|floor|facts/i);
});

test('[VIS-4] the team gets the whole project', () => {
  expect(brief('team').team).toEqual({
    project: header.project,
    scenarioName: CONTEXT.scenario.name,
    hasGlassBox: true,
  });
});
