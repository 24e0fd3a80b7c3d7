import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { JoinAck } from '#shared/protocol/socket-events.ts';
import { createMemoryTransport } from '../../client/connection/memory-transport.ts';
import { PhoneScreen } from '../../client/features/phone/PhonePage.tsx';
import { createRoomStore } from '../../client/store/create-room-store.ts';
import { RoomStoreProvider } from '../../client/store/RoomStoreProvider.tsx';
import type { RoomStoreApi } from '../../client/store/room-store.ts';

/** Renders a viewer's phone over a room that answers the join so; the store is the caller's to close. */
export function renderPhone(onJoin: () => JoinAck): RoomStoreApi {
  const transport = createMemoryTransport({ onJoin, onCommand: () => ({ ok: true, seq: 1 }) });
  const store = createRoomStore({ transport, roomId: `w${'2'.repeat(25)}`, view: 'public' });
  transport.connect();
  render(
    <MemoryRouter>
      <RoomStoreProvider store={store}>
        <PhoneScreen />
      </RoomStoreProvider>
    </MemoryRouter>,
  );
  return store;
}
