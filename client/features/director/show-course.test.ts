import { expect, test } from 'vitest';
import { showCourse } from './show-course.ts';

const segment = (id: string, share: number) => ({ id, name: { zh: id, en: id }, share, productIds: [] });
const plan = { runOfShow: [segment('open', 0.2), segment('main', 0.5), segment('close', 0.3)], plannedMs: 100_000 };

test('before the show everything is to come as planned', () => {
  const course = showCourse({ ...plan, showMs: 0, log: [] });
  expect(course.blocks.map(({ state, fromMs, toMs }) => [state, fromMs, toMs])).toEqual([
    ['coming', 0, 20_000],
    ['coming', 20_000, 70_000],
    ['coming', 70_000, 100_000],
  ]);
  expect(course.endsAtMs).toBe(100_000);
});

test('a late segment moves what comes after it, and says by how much it is over', () => {
  const log = [
    { segmentId: 'open', startedAtMs: 0 },
    { segmentId: 'main', startedAtMs: 25_000 },
  ];
  const course = showCourse({ ...plan, showMs: 80_000, log });
  expect(course.blocks.map(({ state, fromMs, toMs, overMs }) => [state, fromMs, toMs, overMs])).toEqual([
    ['done', 0, 25_000, 5_000],
    ['onAir', 25_000, 80_000, 5_000],
    ['coming', 80_000, 110_000, 0],
  ]);
  expect(course.endsAtMs).toBe(110_000);
});

test('a segment inside its time keeps the whole of it', () => {
  const course = showCourse({ ...plan, showMs: 30_000, log: [{ segmentId: 'main', startedAtMs: 10_000 }] });
  expect(course.blocks[0]).toMatchObject({ index: 1, toMs: 60_000, overMs: 0 });
  expect(course.endsAtMs).toBe(90_000);
});

test('a segment that was called again stands twice, and a start that the plan does not know is left out', () => {
  const log = [
    { segmentId: 'open', startedAtMs: 0 },
    { segmentId: 'main', startedAtMs: 10_000 },
    { segmentId: 'gone', startedAtMs: 15_000 },
    { segmentId: 'open', startedAtMs: 20_000 },
  ];
  const course = showCourse({ ...plan, showMs: 22_000, log });
  expect(course.blocks.map((block) => block.key)).toEqual(['open/0', 'main/1', 'open/2', 'main', 'close']);
});
