/** Runs tasks one at a time: urgent ones first, each kind in the order in which they came. */
export interface RunQueue<T, R> {
  /** Resolves with the result of the task, or rejects with its failure. Never settles once the queue was cleared. */
  add(task: T, isUrgent: boolean): Promise<R>;
  /** Forgets what has not begun. */
  clear(): void;
}

interface Waiting<T, R> {
  readonly task: T;
  readonly resolve: (result: R) => void;
  readonly reject: (fault: unknown) => void;
}

/** A queue over a worker that does one task at a time. */
export function createRunQueue<T, R>(run: (task: T) => Promise<R>): RunQueue<T, R> {
  const urgent: Waiting<T, R>[] = [];
  const patient: Waiting<T, R>[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    for (let next = urgent.shift() ?? patient.shift(); next !== undefined; next = urgent.shift() ?? patient.shift()) {
      await run(next.task).then(next.resolve, next.reject);
    }
    isRunning = false;
  }

  return {
    add: (task, isUrgent) =>
      new Promise((resolve, reject) => {
        (isUrgent ? urgent : patient).push({ task, resolve, reject });
        if (!isRunning) void drain();
      }),
    clear() {
      urgent.length = 0;
      patient.length = 0;
    },
  };
}
