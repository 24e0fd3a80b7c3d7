import { createContext, type ReactNode } from 'react';
import type { RoomStoreApi } from './room-store.ts';

/** Carries the store of the room that the screens below show. */
export const RoomStoreContext = createContext<RoomStoreApi | null>(null);

/** Gives a room's store to the screens below, whether it is fed by a socket or by a recording. */
export function RoomStoreProvider({ store, children }: { readonly store: RoomStoreApi; readonly children: ReactNode }) {
  return <RoomStoreContext.Provider value={store}>{children}</RoomStoreContext.Provider>;
}
