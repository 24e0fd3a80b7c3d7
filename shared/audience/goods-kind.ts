import type { Category, Product } from '../model/product.ts';

/** Goods whose facts can be judged from afar; the others have to be felt, tasted or tried. Source: `domain` 3.1; proposed. */
const SEARCH_GOODS: readonly Category[] = ['electronics', 'home'];

/** Whether a product is bought for what can be read of it. */
export function isSearchGood({ category }: Product): boolean {
  return SEARCH_GOODS.includes(category);
}
