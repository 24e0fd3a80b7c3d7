import type { ProductId } from '../model/ids.ts';
import type { RoomState } from '../model/room.ts';
import { withoutProduct } from '../model/run-of-show.ts';
import { changePublic, changeTeam } from './change-partition.ts';

/** A product was left out of the queue. Channel: public. */
export interface ProductRemoved {
  readonly type: 'productRemoved';
  readonly productId: ProductId;
}

/** Takes the product out of the queue, and out of the plan, whose products are those of the queue. */
export function applyProductRemoved(state: RoomState, { productId }: ProductRemoved): RoomState {
  const queue = state.public.queue.filter((item) => item.productId !== productId);
  return changeTeam(changePublic(state, { queue }), ({ runOfShow }) => ({
    runOfShow: withoutProduct(runOfShow, productId),
  }));
}
