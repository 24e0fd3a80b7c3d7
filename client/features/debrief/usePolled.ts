import { useEffect } from 'react';
import type { HttpResult } from '../../connection/http-client.ts';
import { type Resource, useResource } from '../../connection/useResource.ts';

/** Time between two looks at something that is still being played, milliseconds. */
const POLL_MS = 1_000;

/** Reads something again every second while it is under way. `load` must be stable. */
export function usePolled<T extends { readonly phase: string }>(
  load: () => Promise<HttpResult<T>>,
): readonly [Resource<T>, () => void] {
  const [resource, reload, refresh] = useResource(load);
  const isRunning = resource.phase === 'ready' && resource.value.phase === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(refresh, POLL_MS);
    return () => clearInterval(timer);
  }, [isRunning, refresh]);
  return [resource, reload];
}
