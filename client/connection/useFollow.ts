import { useEffect, useRef } from 'react';
import { getChanged, writesSoFar } from './http-client.ts';
import { onWake } from './wake-signals.ts';

/** How often a page asks whether others have changed what it shows, milliseconds. */
export const FOLLOW_MS = 4_000;
/** After an answer that is none: the server is away, or refuses. */
const FOLLOW_AGAIN_MS = 20_000;

/**
 * Asks a route again and again while the page is visible, and tells what has changed; null asks nothing. An answer is left
 * aside when the page itself has written since the question: the next one knows of that.
 */
export function useFollow<T>(path: string | null, onNews: (value: T) => void): void {
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => {
    if (path === null) return;
    let isCurrent = true;
    let isAsking = false;
    let tag: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      if (isAsking || document.visibilityState === 'hidden') return;
      clearTimeout(timer);
      isAsking = true;
      const before = writesSoFar();
      const result = await getChanged<T>(path, tag);
      isAsking = false;
      if (!isCurrent) return;
      const isNews = result.ok && result.value !== null && writesSoFar() === before;
      if (isNews && result.value !== null) {
        tag = result.value.tag;
        latest.current(result.value.value);
      }
      timer = setTimeout(() => void look(), result.ok ? FOLLOW_MS : FOLLOW_AGAIN_MS);
    };
    timer = setTimeout(() => void look(), FOLLOW_MS);
    const stopWaking = onWake(() => void look());
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      stopWaking();
    };
  }, [path]);
}
