import { useCallback, useEffect, useState } from 'react';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import type { HttpResult } from './http-client.ts';
import { onWake } from './wake-signals.ts';

/** A value on its way from the server. A failed reload keeps no old value: the screen says what happened. */
export type Resource<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly value: T }
  | { readonly phase: 'failed'; readonly problem: HttpProblem };

/**
 * Loads a value when the component appears, and again when the page wakes up after a failure. `load` must be stable.
 * Returns the state, a function that starts over, one that loads again behind what is shown, and one that puts a newer
 * value in its place.
 */
export function useResource<T>(
  load: () => Promise<HttpResult<T>>,
): readonly [Resource<T>, () => void, () => void, (value: T) => void] {
  const [resource, setResource] = useState<Resource<T>>({ phase: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is the request to load again.
  useEffect(() => {
    let isCurrent = true;
    void load().then((result) => {
      if (!isCurrent) return;
      setResource(result.ok ? { phase: 'ready', value: result.value } : { phase: 'failed', problem: result.problem });
    });
    return () => {
      isCurrent = false;
    };
  }, [load, round]);
  const refresh = useCallback(() => setRound((count) => count + 1), []);
  const reload = useCallback(() => {
    setResource({ phase: 'loading' });
    refresh();
  }, [refresh]);
  const hasFailed = resource.phase === 'failed';
  useEffect(() => (hasFailed ? onWake(refresh) : undefined), [hasFailed, refresh]);
  const put = useCallback((value: T) => setResource({ phase: 'ready', value }), []);
  return [resource, reload, refresh, put];
}
