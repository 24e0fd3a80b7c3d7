import { useCallback, useRef, useState } from 'react';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { HttpResult } from './http-client.ts';

/** Something that is sent by a press: at most one at a time, with its refusal for the place next to the button. */
export interface Submission<Input, Output> {
  readonly isBusy: boolean;
  readonly problem: HttpProblem | null;
  /** Sends, and resolves with the answer, or with null after a refusal or while another one is under way. */
  readonly submit: (input: Input) => Promise<Output | null>;
  readonly clear: () => void;
}

/** State of a request that a person sends. `send` never rejects. */
export function useSubmission<Input, Output>(
  send: (input: Input) => Promise<HttpResult<Output>>,
): Submission<Input, Output> {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const isSending = useRef(false);
  const submit = async (input: Input): Promise<Output | null> => {
    if (isSending.current) return null;
    isSending.current = true;
    setBusy(true);
    setProblem(null);
    const result = await send(input);
    isSending.current = false;
    setBusy(false);
    if (result.ok) return result.value;
    setProblem(result.problem);
    return null;
  };
  return { isBusy, problem, submit, clear: useCallback(() => setProblem(null), []) };
}
