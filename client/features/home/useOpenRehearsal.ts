import { useState } from 'react';
import type { HttpProblem, OpenedRehearsal, OpenRehearsal } from '#shared/protocol/http-contract.ts';
import { api } from '../../connection/api.ts';

/** Opening a room from the home page: at most one request at a time. */
export interface OpeningRehearsal {
  readonly mode: OpenRehearsal['mode'] | null;
  readonly problem: HttpProblem | null;
  /** Opens a room and resolves with its id and code, or null when it could not be opened. */
  readonly open: (request: OpenRehearsal) => Promise<OpenedRehearsal | null>;
}

/** Opens rooms, with the state for the buttons: the mode that is under way and the last problem. */
export function useOpenRehearsal(): OpeningRehearsal {
  const [mode, setMode] = useState<OpenRehearsal['mode'] | null>(null);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  return {
    mode,
    problem,
    open: async (request) => {
      if (mode !== null) return null;
      setMode(request.mode);
      setProblem(null);
      const result = await api.openRehearsal(request);
      setMode(null);
      if (!result.ok) setProblem(result.problem);
      return result.ok ? result.value : null;
    },
  };
}
