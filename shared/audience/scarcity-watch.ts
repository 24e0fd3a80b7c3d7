import { TICK_MS } from '../lib/constants.ts';
import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { Stage } from './stage.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import { ViewerState } from './viewer-pool.ts';

/** Notices that stock said to be scarce is refilled. Source: `domain` 3.2, scarcity exposed as false. */
export interface ScarcityWatch extends SavedPart {
  /** `product` is the one on stage, of which words without a product speak. */
  read(stage: Stage, tick: number, product: number): void;
}

/** A watch over a show in which nothing was called scarce. */
export function createScarcityWatch(
  model: AudienceModel,
  integrals: StageIntegrals,
  productCount: number,
): ScarcityWatch {
  const memoryTicks = (model.scarcityMemoryS * 1_000) / TICK_MS;
  const own = {
    /** Tick up to which a product counts as called scarce. */
    scarceUntil: new Int32Array(productCount).fill(-1),
    lastStock: new Int32Array(productCount),
  };
  const { scarceUntil, lastStock } = own;

  function expose(): void {
    integrals.add(ViewerState.Trust, model.falseScarcityTrust, null);
    integrals.add(ViewerState.Bond, model.falseScarcityBond, null);
    integrals.add(ViewerState.Urgency, model.falseScarcityUrgency, null);
    integrals.add(ViewerState.Annoyance, model.falseScarcityAnnoyance, null);
  }

  return {
    save: () => saveFields(own),
    read(stage, tick, onStage) {
      for (let product = 0; product < productCount; product += 1) {
        const stock = stage.stock[product];
        if (stock > lastStock[product] && tick <= scarceUntil[product]) {
          scarceUntil[product] = -1;
          expose();
        }
        lastStock[product] = stock;
      }
      for (const { kind, product } of stage.acts) {
        const about = product === -1 ? onStage : product;
        if (kind === 'urgency' && about !== -1) scarceUntil[about] = tick + memoryTicks;
      }
    },
  };
}
