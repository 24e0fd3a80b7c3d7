import { expect, test } from 'vitest';
import type { RoomEvent } from '#shared/events/event.ts';
import { given, seated, teamIn } from '../../../tests/support/given.ts';
import { makeProject } from '../../../tests/support/make-project.ts';
import { draftOf, leftMs, type PlanDraft, setLength } from './plan-draft.ts';
import { type PreflightCheck, preflight } from './preflight.ts';
import { controlOf, repairedPlan } from './preflight-repair.ts';

const PLANNED_MS = 180_000;
const TARGETS = { minutes: 3, gmvCents: 100_000, marginShare: 0.3, answeredShare: 0.8, heroUnits: 4 };
const project = makeProject({ targets: TARGETS });
const everybody = [seated(1, 'host'), seated(2, 'operator'), seated(3, 'moderator')];

function check(id: PreflightCheck, events: readonly RoomEvent[] = [], change = (plan: PlanDraft) => plan) {
  const state = given([...everybody, ...events]);
  const plan = change(draftOf(teamIn(state).runOfShow, PLANNED_MS));
  const { queue } = state.public;
  const facts = {
    seats: teamIn(state).seats,
    queue,
    project,
    plan,
    plannedMs: PLANNED_MS,
    leftMs: leftMs(plan, PLANNED_MS),
  };
  const line = preflight(facts).find((one) => one.check === id);
  return line === undefined || line.isOk ? null : { problem: line.problem, plan };
}

const bare = (plan: PlanDraft) => plan.map((segment) => ({ ...segment, productIds: [] }));

test('a project as it comes passes every check once the needed seats are held', () => {
  for (const id of ['seats', 'first', 'hero', 'planned', 'floor', 'margin', 'sum'] as const)
    expect(check(id)).toBeNull();
});

test('a seat that the show needs and nobody holds is named; assistant and director are covered', () => {
  const found = check('seats', [{ type: 'seatLeft', role: 'host', holder: { kind: 'empty' }, epoch: 2 }]);
  expect(found?.problem).toEqual({ kind: 'seatsEmpty', roles: ['host'] });
});

test('a plan without products gets the first of the queue', () => {
  const found = check('first', [], bare);
  expect(found?.problem).toMatchObject({ productId: 'pillow' });
  expect(
    found && repairedPlan(found.problem, { segments: found.plan, plannedMs: PLANNED_MS })?.[0]?.productIds,
  ).toEqual(['pillow']);
});

test('the hero is in the show, in the plan, and has as much time as the others', () => {
  expect(check('hero', [{ type: 'productRemoved', productId: 'pillow' }])?.problem.kind).toBe('heroAbsent');
  expect(check('hero', [], bare)?.problem.kind).toBe('heroUnplanned');
  const short = check('hero', [], (plan) => setLength(plan, 1, 60_000));
  expect(short?.problem).toEqual({ kind: 'heroShort', productId: 'pillow', missingMs: 30_000 });
});

test('products without a place in the plan are counted and can be planned', () => {
  const found = check('planned', [], bare);
  expect(found?.problem).toEqual({ kind: 'unplanned', productIds: ['pillow', 'throw', 'duvet'] });
  const repaired = found && repairedPlan(found.problem, { segments: found.plan, plannedMs: PLANNED_MS });
  expect(repaired?.flatMap(({ productIds }) => productIds)).toEqual(['pillow', 'throw', 'duvet']);
});

test('a price that leaves less than the target margin leads to its field', () => {
  const cheap: RoomEvent = { type: 'priceChanged', productId: 'throw', priceCents: 4_000, previousCents: 5_900 };
  const found = check('margin', [cheap]);
  expect(found?.problem).toEqual({ kind: 'thinMargin', productId: 'throw', count: 1 });
  expect(found && controlOf(found.problem)).toBe('[data-product="throw"] input');
  expect(check('floor', [cheap])?.problem).toEqual({ kind: 'belowFloor', productId: 'throw' });
});

test('segments that do not fill the show are made to', () => {
  const found = check('sum', [], (plan) => setLength(plan, 0, 60_000));
  expect(found?.problem).toEqual({ kind: 'sumOff', leftMs: -42_000 });
  const repaired = found && repairedPlan(found.problem, { segments: found.plan, plannedMs: PLANNED_MS });
  expect(repaired && leftMs(repaired, PLANNED_MS)).toBe(0);
});
