import { queueOptionsSymbol, type TaskQueue } from 'piscina';

/**
 * How soon somebody needs what a worker is asked for: `awaited` is looked at right now, `soon` is about to be, and
 * `background` is read when it is there.
 */
const URGENCIES = ['awaited', 'soon', 'background'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** An urgency, or where to read it: what waits for a worker may become more urgent before its turn. */
export type UrgencyNow = Urgency | (() => Urgency);

type Waiting = Parameters<TaskQueue['push']>[0];

/** A task for the pool with its urgency: what has a symbol for its name is not posted to the worker. */
export function withUrgency<Task extends object>(task: Task, urgency: UrgencyNow): Task {
  return { ...task, [queueOptionsSymbol]: { urgency } };
}

/** The more urgent of two. */
export function moreUrgent(one: Urgency, other: Urgency): Urgency {
  return rankOf(one) <= rankOf(other) ? one : other;
}

/**
 * Tasks that wait for a worker: what is awaited before what is soon, each kind in the order in which it came. How urgent they
 * are is read when a worker is free.
 */
export function createTaskOrder(): TaskQueue {
  const tasks: Waiting[] = [];
  return {
    get size() {
      return tasks.length;
    },
    push: (task) => void tasks.push(task),
    // The pool gives back what it took and has no worker for: it was the first of its kind.
    unshift: (task) => void tasks.unshift(task),
    shift() {
      const ranks = tasks.map((task) => rankOf(urgencyOf(task)));
      const [next = null] = tasks.splice(ranks.indexOf(Math.min(...ranks)), 1);
      return next;
    },
    remove(task) {
      const place = tasks.indexOf(task);
      if (place >= 0) tasks.splice(place, 1);
    },
  };
}

function rankOf(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency);
}

/** Tasks that say nothing are in the background. */
function urgencyOf({ [queueOptionsSymbol]: options }: Waiting): Urgency {
  if (options === null || !('urgency' in options)) return 'background';
  const urgency: unknown = typeof options.urgency === 'function' ? options.urgency() : options.urgency;
  return URGENCIES.find((known) => known === urgency) ?? 'background';
}
