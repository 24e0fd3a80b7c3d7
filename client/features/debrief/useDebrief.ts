import { useCallback, useEffect } from 'react';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { api } from '../../connection/api.ts';
import { type Resource, useResource } from '../../connection/useResource.ts';

/** Time between two looks at a par that is still being computed, milliseconds. */
const PAR_POLL_MS = 2_000;

/** The debrief of a room; while its par is being computed it is read again every two seconds without blanking the page, as with the last function. */
export function useDebrief(roomId: string): readonly [Resource<Debrief>, () => void, () => void] {
  const load = useCallback(() => api.debrief(roomId), [roomId]);
  const [resource, reload, refresh] = useResource(load);
  const isWaiting = resource.phase === 'ready' && resource.value.par.done < resource.value.par.of;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(refresh, PAR_POLL_MS);
    return () => clearInterval(timer);
  }, [isWaiting, refresh]);
  return [resource, reload, refresh];
}
