interface Task {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** The clock and the agenda of a simulated world: nothing happens but what is on the agenda. */
export interface VirtualTime {
  now(): number;
  /** Puts a task on the agenda; tasks of the same instant run in the order in which they were put there. */
  after(delayMs: number, run: () => void): void;
  /** Runs every task up to `untilMs`, and `afterEach` when all that it set off has settled. */
  runUntil(untilMs: number, afterEach: () => void): Promise<void>;
}

/** Creates a world at instant 0. */
export function createVirtualTime(): VirtualTime {
  let agenda: Task[] = [];
  let nowMs = 0;
  let order = 0;
  return {
    now: () => nowMs,
    after(delayMs, run) {
      order += 1;
      agenda.push({ atMs: nowMs + delayMs, order, run });
    },
    async runUntil(untilMs, afterEach) {
      for (let task = earliest(agenda, untilMs); task !== null; task = earliest(agenda, untilMs)) {
        const running = task;
        agenda = agenda.filter((other) => other !== running);
        nowMs = running.atMs;
        running.run();
        await settled();
        afterEach();
      }
      nowMs = untilMs;
    },
  };
}

function earliest(agenda: readonly Task[], untilMs: number): Task | null {
  let first: Task | null = null;
  for (const task of agenda) {
    if (task.atMs > untilMs) continue;
    if (first === null || task.atMs < first.atMs || (task.atMs === first.atMs && task.order < first.order))
      first = task;
  }
  return first;
}

/** Promises that need nothing more from the agenda have run when the event loop turns. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
