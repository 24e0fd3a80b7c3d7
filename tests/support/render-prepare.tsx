import { render } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { RoomStoreProvider } from '../../client/store/RoomStoreProvider.tsx';
import type { RoomStoreApi } from '../../client/store/room-store.ts';

/** Shows a part of the preparation of a room at its address. */
export function renderPrepare(element: ReactElement, store: RoomStoreApi, roomId: string): void {
  const router = createMemoryRouter([{ path: '/prepare/:roomId', element }], {
    initialEntries: [`/prepare/${roomId}`],
  });
  render(
    <Tooltip.Provider>
      <RoomStoreProvider store={store}>
        <RouterProvider router={router} />
      </RoomStoreProvider>
    </Tooltip.Provider>,
  );
}
