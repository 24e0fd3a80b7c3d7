import type { PublicProduct } from '#shared/protocol/room-brief.ts';
import { useLanguage } from '../../locales/useLanguage.ts';

/** Short names of products by id, in the language of the screens; the id of an unknown one, nothing without an id. */
export function useProductName(products: readonly PublicProduct[]): (productId: string | null) => string {
  const { pick } = useLanguage();
  return (productId) => {
    const product = products.find(({ id }) => id === productId);
    return product === undefined ? (productId ?? '') : pick(product.shortName);
  };
}
