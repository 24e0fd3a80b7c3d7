import { isPlanProblem } from '#shared/protocol/plan-problem-text.ts';
import type { WallRefusal } from '#shared/protocol/wall-contract.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useRefusalText } from '../../store/useRefusalText.ts';

/** Says in the reader's words why a room did not do what the staff asked of it. */
export function useWallRefusalText(): (refusal: WallRefusal) => string {
  const problemText = useProblemText();
  const refusalText = useRefusalText();
  return ({ code, params }) =>
    isPlanProblem(code) ? problemText({ code, params }) : refusalText({ ok: false, code, params });
}
