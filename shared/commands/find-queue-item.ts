import { type Decision, reject } from '../authority/decision.ts';
import { RejectionCode } from '../authority/rejection.ts';
import { must } from '../lib/assert.ts';
import type { ProductId } from '../model/ids.ts';
import type { Product } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import type { QueueItem, RoomState } from '../model/room.ts';

/** Queue item of a product, or undefined when it is not in the queue. */
export function findQueueItem(state: RoomState, productId: ProductId): QueueItem | undefined {
  return state.public.queue.find((item) => item.productId === productId);
}

/** Refusal of a product outside the queue. */
export function notInQueue(productId: ProductId): Decision {
  return reject(RejectionCode.NotInQueue, { productId });
}

/** Product of the project; the queue holds no other. */
export function mustGetProduct(project: Project, productId: ProductId): Product {
  return must(
    project.products.find((product) => product.id === productId),
    `${productId} is in the queue and not in the project`,
  );
}
