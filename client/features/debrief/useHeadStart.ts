import { useEffect, useRef } from 'react';
import type { HeadStart } from '#shared/model/show-edit.ts';

/** Words that are still typed and a slider that is still moved are no draft yet. */
const SETTLED_MS = 500;

/**
 * Tells what can be played ahead: the first draft at once, each later one when it has stayed for a moment, none twice in a
 * row. Nothing is told after unmount. `ahead` and `tell` must be stable while they mean the same.
 */
export function useHeadStart(ahead: HeadStart, tell: (ahead: HeadStart) => void): void {
  const told = useRef<string | null>(null);
  useEffect(() => {
    const key = JSON.stringify(ahead);
    if (key === told.current) return;
    const tellNow = () => {
      told.current = key;
      tell(ahead);
    };
    if (told.current === null) return tellNow();
    const timer = setTimeout(tellNow, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [ahead, tell]);
}
