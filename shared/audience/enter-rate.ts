import { naturalLog, sigmoid } from '../random/exact-math.ts';
import type { AudienceModel } from './audience-model.ts';
import type { Moment } from './moment.ts';

/** Share of people who enter when the room is shown to them, [floor, ceiling] of the model. Source: `domain` 2.2. */
export function enterRate(
  model: AudienceModel,
  moment: Moment,
  online: number,
  chatLevel: number,
  match: number,
): number {
  const rate = sigmoid(
    model.enterIntercept +
      model.enterCover * model.coverQuality +
      model.enterEnergy * Math.min(1, moment.energy / model.energyOptimum) +
      (model.enterOnline * naturalLog(1 + online)) / Math.LN10 +
      (moment.hasOffer ? model.enterOffer : 0) +
      model.enterChat * chatLevel,
  );
  return Math.max(model.enterFloor, Math.min(model.enterCeiling, rate * match));
}
