import { useSyncExternalStore } from 'react';

export const ANNOUNCE_MODES = ['off', 'summary', 'all'] as const;
export type AnnounceMode = (typeof ANNOUNCE_MODES)[number];

const STORED_AS = 'caipai.announce';
const listeners = new Set<() => void>();

/** How much of the chat is read aloud, remembered on this machine; every screen follows a change at once. */
export function useAnnounceMode(): { readonly mode: AnnounceMode; readonly choose: (mode: AnnounceMode) => void } {
  const mode = useSyncExternalStore(subscribe, readMode);
  return { mode, choose };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readMode(): AnnounceMode {
  const stored = localStorage.getItem(STORED_AS);
  return ANNOUNCE_MODES.find((mode) => mode === stored) ?? 'summary';
}

function choose(mode: AnnounceMode): void {
  localStorage.setItem(STORED_AS, mode);
  for (const listener of listeners) listener();
}
