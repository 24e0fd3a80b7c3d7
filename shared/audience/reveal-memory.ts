import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { StageAct } from './stage.ts';

/** Acts after which a viewer can tell whether a price is good. */
const VALUE_ACTS: readonly StageAct['kind'][] = ['feature', 'benefit', 'demo', 'proof'];

/** Remembers of each product whether its price came before its value. Source: `domain` 3.2, premature reveal. */
export interface RevealMemory extends SavedPart {
  /** Takes in an act about a product and says how much of its effect a price reveal has; 1 for every other act. */
  factor(kind: StageAct['kind'], product: number): number;
}

/** A memory of a show in which no price was named. */
export function createRevealMemory(model: AudienceModel, productCount: number): RevealMemory {
  const valueActs = new Int32Array(productCount);
  const isSpoiled = new Uint8Array(productCount);
  return {
    save: () => saveFields({ valueActs, isSpoiled }),
    factor(kind, product) {
      if (product === -1) return 1;
      if (VALUE_ACTS.includes(kind)) valueActs[product] += 1;
      if (kind !== 'priceReveal') return 1;
      if (isSpoiled[product] === 1) return model.revealSpoiled;
      if (valueActs[product] < model.revealAfterActs) isSpoiled[product] = 1;
      return 1;
    },
  };
}
