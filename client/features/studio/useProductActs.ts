import { selectQueue } from '../../store/selectors.ts';
import { type ControlCommand, useCommand } from '../../store/useCommand.ts';
import { useRoomStore, useRoomStoreApi } from '../../store/useRoomStore.ts';
import { nextProductId } from './queue-row.ts';

/** Acts on the product that the operator has chosen, with the state of their controls. */
export interface ProductActs {
  readonly pin: ControlCommand;
  readonly list: ControlCommand;
  readonly soldOut: ControlCommand;
  readonly move: ControlCommand;
  /** Pins the chosen product, or takes it off when it is on air. */
  readonly togglePin: () => void;
  /** Chooses a product and pins it; nothing happens when it is on air. */
  readonly pinThis: (productId: string) => void;
  /** Puts the chosen product on sale, or takes it off. */
  readonly toggleListed: () => void;
  /** Says that the chosen product is sold out, whatever the stock says. */
  readonly markSoldOut: () => void;
  readonly moveBy: (step: 1 | -1) => void;
  /** Pins the next or the previous product that can be sold, and chooses it. */
  readonly pinNeighbour: (step: 1 | -1) => void;
}

/** Binds the acts of the operator's seat to the chosen product. */
export function useProductActs(productId: string | null, onSelect: (productId: string) => void): ProductActs {
  const api = useRoomStoreApi();
  const queue = useRoomStore(selectQueue);
  const pin = useCommand();
  const list = useCommand();
  const soldOut = useCommand();
  const move = useCommand();
  const options = { role: 'operator' } as const;
  const pinThis = (id: string) => {
    onSelect(id);
    if (api.getState().room.public.pinned?.productId === id) return;
    void pin.run({ type: 'pinProduct', productId: id }, options);
  };
  return {
    pin,
    list,
    soldOut,
    move,
    togglePin: () => {
      if (productId === null) return;
      const isPinned = api.getState().room.public.pinned?.productId === productId;
      void pin.run(isPinned ? { type: 'unpinProduct' } : { type: 'pinProduct', productId }, options);
    },
    pinThis,
    toggleListed: () => {
      const item = queue.find((one) => one.productId === productId);
      if (item === undefined) return;
      const type = item.isListed ? 'delistProduct' : 'listProduct';
      void list.run({ type, productId: item.productId }, options);
    },
    markSoldOut: () => {
      if (productId !== null) void soldOut.run({ type: 'markSoldOut', productId }, options);
    },
    moveBy: (step) => {
      const from = queue.findIndex((one) => one.productId === productId);
      const toIndex = from + step;
      if (productId === null || from === -1 || toIndex < 0 || toIndex >= queue.length) return;
      void move.run({ type: 'moveProduct', productId, toIndex }, options);
    },
    pinNeighbour: (step) => {
      const id = nextProductId(api.getState().room.public, step);
      if (id !== null) pinThis(id);
    },
  };
}
