import type { ProductId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import type { Project } from '#shared/model/project.ts';
import type { Segment } from '#shared/model/run-of-show.ts';

/** One thing to say now. `product` is null in segments without products. */
export interface Cue {
  readonly id: string;
  readonly product: Product | null;
  readonly text: string;
}

/**
 * Cues of the running segment: the selling points of its products in plan order, the pinned product first. A product
 * that is pinned outside the plan comes before the plan. A segment without products cues its own name.
 */
export function cueList(
  project: Project,
  segment: Segment | null,
  pinnedId: ProductId | null,
  lang: Language,
): readonly Cue[] {
  const planned = segment?.productIds ?? [];
  const ids = pinnedId === null ? planned : [pinnedId, ...planned.filter((id) => id !== pinnedId)];
  const cues = ids.flatMap((id) => {
    const product = project.products.find((one) => one.id === id);
    return (product?.sellingPoints ?? []).map((point, index) => ({
      id: `${id}/${index}`,
      product: product ?? null,
      text: point[lang],
    }));
  });
  if (cues.length > 0 || segment === null) return cues;
  return [{ id: segment.id, product: null, text: segment.name[lang] }];
}
