import { expect, test } from 'vitest';
import { given } from '../../tests/support/given.ts';
import { makeProject } from '../../tests/support/make-project.ts';
import { beatAt, roomBeats, showPlan } from './show-plan.ts';

const { runOfShow } = makeProject();
const beats = showPlan(runOfShow, 100_000, 'throw');

test('products of a segment share its time and the plan has no gaps', () => {
  expect(beats).toEqual([
    { segmentId: 'opening', productId: 'pillow', fromMs: 0, toMs: 10_000 },
    { segmentId: 'goods', productId: 'pillow', fromMs: 10_000, toMs: 50_000 },
    { segmentId: 'goods', productId: 'throw', fromMs: 50_000, toMs: 90_000 },
    { segmentId: 'closing', productId: 'duvet', fromMs: 90_000, toMs: 100_000 },
  ]);
});

test('a plan without products is told with the lead of the queue', () => {
  const bare = runOfShow.map((segment) => ({ ...segment, productIds: [] }));
  expect(new Set(showPlan(bare, 100_000, 'throw').map(({ productId }) => productId))).toEqual(new Set(['throw']));
});

test('bots follow the plan of the room, not that of the project', () => {
  const segments = [{ id: 'all', name: { zh: '全场', en: 'All' }, share: 1, productIds: ['duvet'] }];
  const state = given([{ type: 'runOfShowPlanned', segments }]);
  const view = { role: 'host', state, project: makeProject(), lang: 'zh', incidents: [] } as const;
  expect(roomBeats(view)).toEqual([{ segmentId: 'all', productId: 'duvet', fromMs: 0, toMs: 180_000 }]);
});

test('a team that overruns never reaches the later beats', () => {
  expect(beatAt(beats, 60_000, 1).productId).toBe('throw');
  expect(beatAt(beats, 60_000, 2).productId).toBe('pillow');
});

test('the last beat never ends', () => {
  expect(beatAt(beats, 999_000, 1).productId).toBe('duvet');
});
