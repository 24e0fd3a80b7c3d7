import { type ReactNode, useEffect, useState } from 'react';
import { createSocketTransport } from '../connection/socket-transport.ts';
import { createRoomStore, type RoomStoreOptions } from './create-room-store.ts';
import { createDrawPace } from './draw-pace.ts';
import { RoomStoreProvider } from './RoomStoreProvider.tsx';
import type { RoomStoreApi } from './room-store.ts';

/** What a live room needs to open. */
export interface LiveRoomProps {
  readonly roomId: string;
  readonly view: RoomStoreOptions['view'];
  readonly children: ReactNode;
}

/** Opens the live room for the screens below and closes its link when they go away. */
export function LiveRoom({ roomId, view, children }: LiveRoomProps) {
  const [store, setStore] = useState<RoomStoreApi | null>(null);
  useEffect(() => {
    const opened = createRoomStore({
      transport: createSocketTransport(roomId, view),
      roomId,
      view,
      pace: createDrawPace(),
    });
    setStore(opened);
    return () => {
      setStore(null);
      opened.close();
    };
  }, [roomId, view]);
  return store && <RoomStoreProvider store={store}>{children}</RoomStoreProvider>;
}
