import { useContext } from 'react';
import { useStore } from 'zustand';
import { RoomStoreContext } from './RoomStoreProvider.tsx';
import type { RoomStore, RoomStoreApi } from './room-store.ts';

/** The store itself, for event handlers that read the newest state. Throws outside of a provider. */
export function useRoomStoreApi(): RoomStoreApi {
  const store = useContext(RoomStoreContext);
  if (!store) throw new Error('useRoomStore must be used under <RoomStoreProvider>.');
  return store;
}

/**
 * Reads a value of the room and follows it. Selectors live at module scope; one that builds an object needs
 * `useShallow`. Throws outside of a provider.
 */
export function useRoomStore<T>(selector: (state: RoomStore) => T): T {
  return useStore(useRoomStoreApi(), selector);
}
