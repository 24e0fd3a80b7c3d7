import { queueOptionsSymbol } from 'piscina';
import { expect, test } from 'vitest';
import { createTaskOrder, type Urgency, withUrgency } from './task-order.ts';

/** What the pool makes of a task: it carries the urgency on. */
const waiting = (name: string, urgency?: Urgency) => {
  const { [queueOptionsSymbol]: options = null } = (urgency === undefined ? {} : withUrgency({}, urgency)) as {
    [queueOptionsSymbol]?: object;
  };
  return { name, [queueOptionsSymbol]: options };
};

test('what is awaited goes before what is soon, and that before the rest, each in its order', () => {
  const order = createTaskOrder();
  const [b1, s1, a1, plain, a2, s2] = [
    waiting('b1', 'background'),
    waiting('s1', 'soon'),
    waiting('a1', 'awaited'),
    waiting('plain'),
    waiting('a2', 'awaited'),
    waiting('s2', 'soon'),
  ] as const;
  for (const task of [b1, s1, a1, plain, a2, s2]) order.push(task);
  expect(order.size).toBe(6);
  order.remove(s1);
  expect(Array.from({ length: 6 }, () => order.shift())).toEqual([a1, a2, s2, b1, plain, null]);
  expect(order.size).toBe(0);
});

test('a task is posted without its urgency', () => {
  const task = withUrgency({ kind: 'rolls' }, 'soon');
  expect(structuredClone(task)).toEqual({ kind: 'rolls' });
  expect(Object.getOwnPropertySymbols(structuredClone(task))).toEqual([]);
});
