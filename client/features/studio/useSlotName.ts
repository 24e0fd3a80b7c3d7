import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts, selectQueue } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';

/** Writes a product as its slot and its short name, such as "3 Eye mask"; the name alone when it left the queue. */
export function useSlotName(): (productId: string) => string {
  const { pick } = useLanguage();
  const products = useRoomStore(selectProducts);
  const queue = useRoomStore(selectQueue);
  return (productId) => {
    const product = products.find((one) => one.id === productId);
    const name = product ? pick(product.shortName) : productId;
    const slot = queue.findIndex((item) => item.productId === productId) + 1;
    return slot > 0 ? `${slot} ${name}` : name;
  };
}
