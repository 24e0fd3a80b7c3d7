import { useState } from 'react';
import type { ProductId } from '#shared/model/ids.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { keepChoice, readChoices } from '../studio/stored-choice.ts';

const selectRoomId = (state: RoomStore) => state.brief?.roomId ?? '';

/** Which samples lie ready on the assistant's table; this computer keeps it for the room. */
export function useSamples(): {
  readonly ready: readonly ProductId[];
  readonly set: (productId: ProductId, isReady: boolean) => void;
} {
  const name = `caipai.samples.${useRoomStore(selectRoomId)}`;
  const [ready, setReady] = useState(() => Object.keys(readChoices(name)));
  return {
    ready,
    set: (productId, isReady) => {
      const next = [...ready.filter((id) => id !== productId), ...(isReady ? [productId] : [])];
      setReady(next);
      keepChoice(name, JSON.stringify(Object.fromEntries(next.map((id) => [id, true]))));
    },
  };
}
