import { useEffect, useState } from 'react';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';

/** Whole seconds until a refused request may be sent again, counting down to 0. Refusals without `seconds` need no wait. */
export function useRetryWait(problem: HttpProblem | null): number {
  const [wait, setWait] = useState({ problem, left: secondsOf(problem) });
  if (wait.problem !== problem) setWait({ problem, left: secondsOf(problem) });
  const isWaiting = wait.left > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setWait((now) => ({ ...now, left: Math.max(0, now.left - 1) })), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return wait.left;
}

function secondsOf(problem: HttpProblem | null): number {
  const seconds = problem?.params.seconds;
  return typeof seconds === 'number' ? Math.ceil(seconds) : 0;
}
