import { useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { type ChatRow, chatRows, chatSources, keepSameRows } from './chat-view.ts';

const selectSources = (state: RoomStore) => chatSources(state.room);

/** The chat as rows; worked out again only when a line, an intent or an outcome changes. */
export function useChatRows(): readonly ChatRow[] {
  const sources = useRoomStore(useShallow(selectSources));
  const last = useRef<readonly ChatRow[]>([]);
  return useMemo(() => {
    last.current = keepSameRows(last.current, chatRows(sources));
    return last.current;
  }, [sources]);
}
