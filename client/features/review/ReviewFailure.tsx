import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';

export interface ReviewFailureProps {
  /** Of the page that could not be opened. */
  readonly title: string;
  readonly problem: HttpProblem;
  readonly onRetry: () => void;
}

/** Why a grader's page could not be opened; who is no grader is told that first. */
export function ReviewFailure({ title, problem, onRetry }: ReviewFailureProps) {
  const problemText = useProblemText();
  return (
    <PageShell title={title}>
      <RoleGate roles={['mentor', 'teacher', 'admin']}>
        <ErrorState text={problemText(problem)} code={problem.code} onRetry={onRetry} />
      </RoleGate>
    </PageShell>
  );
}
