import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Me } from '#shared/protocol/people-contract.ts';
import { askMe, meStore } from './me-store.ts';
import type { Resource } from './useResource.ts';
import { onWake } from './wake-signals.ts';

/** Who this browser is, asked once for all who want to know, and again when the page wakes up after a failure. */
export function useMe(): Resource<Me> {
  const me = useStore(meStore);
  const { phase } = me;
  useEffect(() => {
    if (phase === 'loading') void askMe();
    return phase === 'failed' ? onWake(() => void askMe()) : undefined;
  }, [phase]);
  return me;
}
