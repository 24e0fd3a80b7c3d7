import { useRef } from 'react';
import type { ChatRow } from './chat-view.ts';

/** Binds a press to the line it began on, so that a list which moves between press and release cannot change the target. */
export function useBoundLine(row: ChatRow): { readonly bind: () => void; readonly take: () => ChatRow } {
  const bound = useRef<ChatRow | null>(null);
  return {
    bind: () => {
      bound.current = row;
    },
    take: () => {
      const taken = bound.current ?? row;
      bound.current = null;
      return taken;
    },
  };
}
