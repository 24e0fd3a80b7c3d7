import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { canGiveNow } from '../studio/show-selectors.ts';

const selectCanPrepare = (state: RoomStore) => canGiveNow(state, 'planRunOfShow');

/** May this tab change the preparation: it holds a seat, and the show has not begun. */
export function useCanPrepare(): boolean {
  return useRoomStore(selectCanPrepare);
}
