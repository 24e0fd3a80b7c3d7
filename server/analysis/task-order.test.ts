import { queueOptionsSymbol } from 'piscina';
import { expect, test } from 'vitest';
import { createTaskOrder, moreUrgent, type Urgency, type UrgencyNow, withUrgency } from './task-order.ts';

/** What the pool makes of a task: it carries the urgency on. */
const waiting = (name: string, urgency?: UrgencyNow) => {
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
  // What a worker has already is no longer there to be removed.
  order.remove(s1);
  expect(Array.from({ length: 6 }, () => order.shift())).toEqual([a1, a2, s2, b1, plain, null]);
  expect(order.size).toBe(0);
});

test('what waits and becomes more urgent goes before what came after it', () => {
  const order = createTaskOrder();
  let urgency: Urgency = 'background';
  const raised = waiting('raised', () => urgency);
  const [soon, background] = [waiting('soon', 'soon'), waiting('background', 'background')];
  for (const task of [background, soon, raised]) order.push(task);
  urgency = moreUrgent(urgency, 'awaited');
  urgency = moreUrgent(urgency, 'soon');
  expect(Array.from({ length: 3 }, () => order.shift())).toEqual([raised, soon, background]);
});

test('a task is posted without its urgency', () => {
  const task = withUrgency({ kind: 'rolls' }, 'soon');
  expect(structuredClone(task)).toEqual({ kind: 'rolls' });
  expect(Object.getOwnPropertySymbols(structuredClone(task))).toEqual([]);
});
