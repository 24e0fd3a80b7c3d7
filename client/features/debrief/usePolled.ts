import { useEffect } from 'react';
import type { HttpResult } from '../../connection/http-client.ts';
import { type Resource, useResource } from '../../connection/useResource.ts';

/** Time to the second look at something that is still being played, and the longest between two, milliseconds. */
const FIRST_POLL_MS = 125;
const POLL_MS = 1_000;
/** Each wait is so many times the one before: what is there is seen after a quarter longer at most. */
const GROWTH = 1.25;

/**
 * Reads something again while it is under way: soon at first, for a first estimate is there in a moment, then every second.
 * `load` must be stable.
 */
export function usePolled<T extends { readonly phase: string }>(
  load: () => Promise<HttpResult<T>>,
): readonly [Resource<T>, () => void] {
  const [resource, reload, refresh] = useResource(load);
  const isRunning = resource.phase === 'ready' && resource.value.phase === 'running';
  useEffect(() => {
    if (!isRunning) return;
    let waitMs = FIRST_POLL_MS;
    const look = () => {
      refresh();
      waitMs = Math.min(POLL_MS, GROWTH * waitMs);
      timer = setTimeout(look, waitMs);
    };
    let timer = setTimeout(look, waitMs);
    return () => clearTimeout(timer);
  }, [isRunning, refresh]);
  return [resource, reload];
}
