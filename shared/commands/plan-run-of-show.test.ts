import { expect, test } from 'vitest';
import { given, givenEnded, givenLive, teamIn } from '../../tests/support/given.ts';
import { must } from '../lib/assert.ts';
import { decidePlanRunOfShow, type PlanRunOfShow, planRunOfShowSchema } from './plan-run-of-show.ts';

const plan: PlanRunOfShow = {
  type: 'planRunOfShow',
  segments: [
    { id: 'hello', name: '开场', share: 0.25, productIds: [] },
    { id: 'all', name: { zh: '讲解', en: 'Goods' }, share: 0.75, productIds: ['throw', 'pillow', 'throw'] },
  ],
};

test('[CMD-25] a plan replaces the one before; one name serves both languages', () => {
  const decision = decidePlanRunOfShow(given(), plan);
  const state = given(decision.ok ? decision.events : []);
  expect(teamIn(state).runOfShow).toEqual([
    { id: 'hello', name: { zh: '开场', en: '开场' }, share: 0.25, productIds: [] },
    { id: 'all', name: { zh: '讲解', en: 'Goods' }, share: 0.75, productIds: ['throw', 'pillow', 'throw'] },
  ]);
});

test('[CMD-25] a product outside the queue is refused', () => {
  const state = given([{ type: 'productRemoved', productId: 'throw' }]);
  expect(decidePlanRunOfShow(state, plan)).toMatchObject({
    code: 'product/not_in_queue',
    params: { productId: 'throw' },
  });
});

test('[CMD-28] on air what is to come is planned anew, behind what was called', () => {
  const first = must(teamIn(given()).runOfShow[0], 'a first segment');
  const live = givenLive([{ type: 'segmentStarted', segmentId: first.id }]);
  const next = [
    { ...first, share: 0.5 },
    { id: 'encore', name: '返场', share: 0.5, productIds: [] },
  ];
  expect(decidePlanRunOfShow(live, { ...plan, segments: next })).toMatchObject({ ok: true });
  const turned = [next[1], next[0]].flatMap((one) => one ?? []);
  for (const segments of [turned, plan.segments]) {
    expect(decidePlanRunOfShow(live, { ...plan, segments })).toMatchObject({ code: 'segment/was_on_air' });
  }
});

test('[CMD-28] after the show there is nothing to plan', () => {
  expect(decidePlanRunOfShow(givenEnded(), plan)).toMatchObject({ code: 'room/ended' });
});

test.each([
  ['shares beyond the show', [{ id: 'hello', name: 'a', share: 0.5, productIds: [] }]],
  ['a name of spaces', [{ id: 'hello', name: '  ', share: 1, productIds: [] }]],
  ['a name with a control character', [{ id: 'hello', name: 'a\u0007', share: 1, productIds: [] }]],
  ['a name in one language', [{ id: 'hello', name: { zh: '好' }, share: 1, productIds: [] }]],
  ['a share in words', [{ id: 'hello', name: 'a', share: '1', productIds: [] }]],
  ['no list', null],
])('[CMD-9] %s is no plan', (_name, segments) => {
  expect(planRunOfShowSchema.safeParse(plan).success).toBe(true);
  expect(planRunOfShowSchema.safeParse({ ...plan, segments }).success).toBe(false);
});
