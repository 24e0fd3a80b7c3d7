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
const watchId = `w${'7'.repeat(25)}`;
const links = { pictureUrl: (file: string) => `/media/${file}`, watchId, joinCode: 'BCDF-GHJK', teamName: 'Team 1' };
const source = { ...CONTEXT, header };
const brief = (viewpoint: Viewpoint) => roomBriefOf(source, viewpoint, links);

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
    paidTraffic: { limitCents: 500_000, cpmCents: { clicks: 2_500, orders: 6_000 } },
    watchId,
    joinCode: 'BCDF-GHJK',
    teamName: 'Team 1',
  });
});

test('[VIS-4] the team learns on what terms it may buy traffic, and that it may not where the scenario forbids it', () => {
  const scenario = { ...CONTEXT.scenario, model: { paidBudgetMaxCents: 0 } };
  expect(roomBriefOf({ ...source, scenario }, 'team', links).team?.paidTraffic).toBeNull();
});

test('[VIS-5] watchers learn the watch id in the place of the room id, and the team both', () => {
  expect(brief('public').roomId).toBe(watchId);
  expect(JSON.stringify(brief('public'))).not.toContain(header.roomId);
  expect(brief('team').roomId).toBe(header.roomId);
});

test('[VIS-5] a room that cannot be watched any more has no public brief', () => {
  const archived = { ...links, watchId: null };
  expect(() => roomBriefOf(source, 'public', archived)).toThrow('watch id');
  expect(roomBriefOf(source, 'team', archived).team?.watchId).toBeNull();
});

test('[VIS-4] the staff alone is told which incidents it can let happen, and nobody what is behind them', () => {
  expect(brief('team').staff).toBeNull();
  expect(brief('public').staff).toBeNull();
  expect(brief('staff').staff?.incidents[0]).toEqual({
    id: 'heckler',
    name: { zh: 'Heckler。', en: 'Heckler' },
    brief: { zh: 'Somebody shouts。', en: 'Somebody shouts' },
  });
});
