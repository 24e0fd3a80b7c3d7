import { ArrayTaskQueue, queueOptionsSymbol, type TaskQueue } from 'piscina';

/**
 * How soon somebody needs what a worker is asked for: `awaited` is looked at right now, `soon` is about to be, and
 * `background` is read when it is there.
 */
const URGENCIES = ['awaited', 'soon', 'background'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A task for the pool with its urgency: what has a symbol for its name is not posted to the worker. */
export function withUrgency<Task extends object>(task: Task, urgency: Urgency): Task {
  return { ...task, [queueOptionsSymbol]: { urgency } };
}

/** Tasks that wait for a worker: what is awaited before what is soon, each kind in the order in which it came. */
export function createTaskOrder(): TaskQueue {
  const queues = URGENCIES.map((urgency) => ({ urgency, tasks: new ArrayTaskQueue() }));
  const ofTask: (task: Parameters<TaskQueue['push']>[0]) => ArrayTaskQueue = (task) => {
    const { [queueOptionsSymbol]: options } = task;
    const known = queues.find(({ urgency }) => options !== null && 'urgency' in options && options.urgency === urgency);
    return (known ?? queues[queues.length - 1]).tasks;
  };
  return {
    get size() {
      return queues.reduce((sum, { tasks }) => sum + tasks.size, 0);
    },
    push: (task) => ofTask(task).push(task),
    shift: () => queues.find(({ tasks }) => tasks.size > 0)?.tasks.shift() ?? null,
    remove: (task) => ofTask(task).remove(task),
  };
}
