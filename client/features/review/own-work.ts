import { meStore } from '../../connection/me-store.ts';

/** Whose work on which recording. */
export interface GradePlace {
  readonly roomId: string;
  readonly raterId: string;
}

/**
 * Keeps work that is not on the server yet over a reload. It is of one tab; of a mentor who came by a link it is of the
 * browser, since a link may end in the middle and the next one opens another tab. Where the browser stores nothing, it
 * lasts as long as the page.
 */
export function keepWork(key: string, work: unknown): void {
  const me = meStore.getState();
  const isByLink = me.phase === 'ready' && me.value.link !== null;
  try {
    (isByLink ? localStorage : sessionStorage).setItem(key, JSON.stringify(work));
  } catch {
    // Storage may be blocked or full; the page still has it.
  }
}

/** What was kept, as it was given, or null. */
export function readWork(key: string): unknown {
  try {
    const text = sessionStorage.getItem(key) ?? localStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** It is on the server, or was given up. */
export function forgetWork(key: string): void {
  try {
    sessionStorage.removeItem(key);
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
