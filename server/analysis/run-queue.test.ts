import { expect, test } from 'vitest';
import { createRunQueue } from './run-queue.ts';

test('urgent tasks overtake patient ones, and each kind keeps its order', async () => {
  const order: string[] = [];
  const queue = createRunQueue(async (task: string) => {
    order.push(task);
    return task.toUpperCase();
  });
  const results = await Promise.all([
    queue.add('first', false),
    queue.add('patient 1', false),
    queue.add('patient 2', false),
    queue.add('urgent 1', true),
    queue.add('urgent 2', true),
  ]);
  expect(order).toEqual(['first', 'urgent 1', 'urgent 2', 'patient 1', 'patient 2']);
  expect(results).toEqual(['FIRST', 'PATIENT 1', 'PATIENT 2', 'URGENT 1', 'URGENT 2']);
});

test('a task that fails rejects its own promise and the next one runs', async () => {
  const queue = createRunQueue(async (task: number) => {
    if (task === 1) throw new Error('broken');
    return task;
  });
  const [failed, done] = await Promise.allSettled([queue.add(1, false), queue.add(2, false)]);
  expect(failed).toMatchObject({ status: 'rejected', reason: new Error('broken') });
  expect(done).toEqual({ status: 'fulfilled', value: 2 });
});

test('what has not begun when the queue is cleared never runs', async () => {
  const order: number[] = [];
  const queue = createRunQueue(async (task: number) => {
    order.push(task);
  });
  const first = queue.add(1, false);
  void queue.add(2, false);
  queue.clear();
  await first;
  await queue.add(3, false);
  expect(order).toEqual([1, 3]);
});
