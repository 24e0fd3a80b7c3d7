import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { reviewApi } from '../../connection/review-api.ts';
import { onWake } from '../../connection/wake-signals.ts';
import { createGradingStore, type GradingStore, type GradingStoreApi } from './create-grading-store.ts';

/** Carries the grade of the recording on the screen. */
export const GradingContext = createContext<GradingStoreApi | null>(null);

/**
 * Makes the store of a desk's grade for as long as the component is there; what failed is sent again on waking up, and
 * what another tab saves is followed.
 */
export function useGradingStore(desk: ReviewDesk): GradingStoreApi {
  const [store] = useState(() => createGradingStore(desk, (draft) => reviewApi.saveDraft(desk.roomId, draft)));
  useEffect(() => {
    const stopWaking = onWake(() => store.getState().save.kind === 'failed' && void store.getState().flush());
    return () => {
      stopWaking();
      void store.getState().flush();
      store.close();
    };
  }, [store]);
  const { draft } = desk;
  useEffect(() => store.getState().follow(draft), [store, draft]);
  return store;
}

/** The store itself, for handlers that read the newest state. */
export function useGradingApi(): GradingStoreApi {
  const store = useContext(GradingContext);
  if (store === null) throw new Error('useGrading must be used under <GradingContext>.');
  return store;
}

/** Reads a value of the grade and follows it. */
export function useGrading<T>(selector: (state: GradingStore) => T): T {
  return useStore(useGradingApi(), selector);
}
