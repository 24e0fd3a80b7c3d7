import { exactExp } from '../random/exact-math.ts';
import type { AudienceModel } from './audience-model.ts';

/** Looks after which a viewer is a newcomer in nothing any more; about four and a half minutes. */
export const FRESH_LOOKS = 64;
/** Mean time between two looks of those who have settled; the engine needs it only for the age of a look. Source: `audience`, attention. */
const USUAL_LOOK_S = 5;

/**
 * The parameters of the hot loop in an object of its own: the model has so many names that it is kept as a hash table,
 * which is slow to read in every tick.
 */
export function attentionWeights(model: AudienceModel) {
  return {
    leaveBoredom: model.leaveBoredom,
    leaveAnnoyance: model.leaveAnnoyance,
    leaveInterest: model.leaveInterest,
    leaveBond: model.leaveBond,
    leaveWaiting: model.leaveWaiting,
    leavePassExponent: model.leavePassExponent,
    noticePinnedPerS: model.noticePinnedPerS,
    noticeBagPerS: model.noticeBagPerS,
    clickInterest: model.clickInterest,
    clickValuation: model.clickValuation,
    clickOffset: model.clickOffset,
    cartPerS: 4 * model.cartBuyPerS,
    followPerS: model.followPerS,
    followBond: model.followBond,
    sharePerFollow: model.sharePerFollow,
    reportPerS: model.reportPerS,
    notInterestedPerS: model.notInterestedPerS,
    chatFloor: model.chatFloor,
    chatInterest: model.chatInterest,
    chatAnnoyance: model.chatAnnoyance,
    chatIgnored: model.chatIgnored,
    likePerS: model.likePerS,
    newcomerLooks: model.newcomerLooks,
    bounce: fading(model, 1, model.bounceFadeS),
    browse: fading(model, model.browsePerS, model.browseFadeS),
    scriptInterest: model.scriptInterest,
    scriptBoredom: model.scriptBoredom,
  };
}

/** Weights of one show; units as in the model, `cartPerS` per trust and valuation. */
export type AttentionWeights = Readonly<ReturnType<typeof attentionWeights>>;

/** What is left of `start` at each look of a newcomer when it fades with the time constant `fadeS`; nothing at the last. */
function fading(model: AudienceModel, start: number, fadeS: number): Float64Array {
  const left = new Float64Array(FRESH_LOOKS + 1);
  for (let look = 0; look < FRESH_LOOKS; look += 1) {
    const settled = Math.max(0, look - model.newcomerLooks);
    const ageS = (look - settled) * model.newcomerAttentionS + settled * USUAL_LOOK_S;
    left[look] = start * exactExp(-ageS / fadeS);
  }
  return left;
}
