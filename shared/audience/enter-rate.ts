import { TICK_MS } from '../lib/constants.ts';
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

/** Follows how alive the chat looks: 1 at the optimum of lines per minute and above. */
export function createChatPulse(model: AudienceModel): (lines: number) => number {
  const memory = 1 - TICK_MS / 1_000 / 20;
  let linesPerMinute = 0;
  return (lines) => {
    linesPerMinute = linesPerMinute * memory + (1 - memory) * lines * (60_000 / TICK_MS);
    return Math.min(1, linesPerMinute / model.chatAliveLinesPerMinute);
  };
}
