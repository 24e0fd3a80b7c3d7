import type { UrgencyNow } from './task-order.ts';
import type { WhatIfAnswer, WhatIfTask } from './what-if-worker.ts';
import type { WorkerPool } from './worker-pool.ts';

type AnswerTo<Task extends WhatIfTask> = Extract<WhatIfAnswer, { readonly kind: Task['kind'] }>;

/** Has a worker play futures; rejects with its failure. */
export async function askWhatIf<Task extends WhatIfTask>(
  workers: Pick<WorkerPool, 'run'>,
  task: Task,
  urgency: UrgencyNow,
): Promise<AnswerTo<Task>> {
  const answer = await workers.run<WhatIfAnswer>('what-if-worker', task, urgency);
  if (!isAnswerTo(task, answer)) throw new Error(`the worker answered ${answer.kind} to ${task.kind}`);
  return answer;
}

function isAnswerTo<Task extends WhatIfTask>(task: Task, answer: WhatIfAnswer): answer is AnswerTo<Task> {
  return answer.kind === task.kind;
}
