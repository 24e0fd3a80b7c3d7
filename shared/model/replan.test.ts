import { expect, test } from 'vitest';
import { type Recovery, replan, type ShowPosition } from './replan.ts';
import { timeSegments } from './run-of-show.ts';

const MINUTE = 60_000;
const segment = (id: string, share: number) => ({ id, name: { zh: id, en: id }, share, productIds: [] });
/** Ten minutes: one, two, three and four; the second runs since minute one and is a minute and a half over. */
const late: ShowPosition = {
  runOfShow: [segment('a', 0.1), segment('b', 0.2), segment('c', 0.3), segment('d', 0.4)],
  plannedMs: 10 * MINUTE,
  showMs: 4.5 * MINUTE,
  log: [
    { segmentId: 'a', startedAtMs: 0 },
    { segmentId: 'b', startedAtMs: MINUTE },
  ],
};
const minutes = (way: Recovery, position = late) =>
  replan(position, way)?.map(({ id, share }) => [id, Math.round(share * 1_000) / 100]) ?? null;

test('[CMD-28] what comes gets shorter in proportion, and what was keeps the time it took', () => {
  expect(minutes({ kind: 'squeeze' })).toEqual([
    ['a', 1],
    ['b', 3.5],
    ['c', 2.36],
    ['d', 3.14],
  ]);
});

test('[CMD-28] one segment gives up the lost time alone', () => {
  expect(minutes({ kind: 'cut', segmentId: 'd' })).toEqual([
    ['a', 1],
    ['b', 3.5],
    ['c', 3],
    ['d', 2.5],
  ]);
});

test('[CMD-28] a segment that is left out gives its time to the others', () => {
  expect(minutes({ kind: 'skip', segmentId: 'c' })).toEqual([
    ['a', 1],
    ['b', 3.5],
    ['d', 5.5],
  ]);
});

test('[CMD-28] every new plan fills the show', () => {
  for (const way of [{ kind: 'squeeze' }, { kind: 'cut', segmentId: 'c' }, { kind: 'skip', segmentId: 'd' }] as const) {
    const plan = replan(late, way) ?? [];
    expect(timeSegments(plan, late.plannedMs).at(-1)?.endMs).toBe(late.plannedMs);
  }
});

test('[CMD-28] there is no way when nothing is to come, when no time is left, or when a segment cannot give so much', () => {
  const last = { ...late, log: [...late.log, { segmentId: 'd', startedAtMs: 2 * MINUTE }] };
  expect(minutes({ kind: 'squeeze' }, last)).toBeNull();
  expect(minutes({ kind: 'squeeze' }, { ...late, showMs: 10 * MINUTE })).toBeNull();
  expect(minutes({ kind: 'cut', segmentId: 'c' }, { ...late, showMs: 6.2 * MINUTE })).toBeNull();
  expect(minutes({ kind: 'cut', segmentId: 'a' })).toBeNull();
  expect(minutes({ kind: 'squeeze' }, { ...late, log: [] })).toBeNull();
});

test('[CMD-28] a segment that was passed over is not planned any more', () => {
  const jumped = { ...late, log: [...late.log.slice(0, 1), { segmentId: 'c', startedAtMs: 2 * MINUTE }] };
  expect(minutes({ kind: 'squeeze' }, jumped)?.map(([id]) => id)).toEqual(['a', 'c', 'd']);
});
