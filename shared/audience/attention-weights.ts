import type { AudienceModel } from './audience-model.ts';

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
    chatFloor: model.chatFloor,
    chatInterest: model.chatInterest,
    chatAnnoyance: model.chatAnnoyance,
    chatIgnored: model.chatIgnored,
    likePerS: model.likePerS,
    newcomerLooks: model.newcomerLooks,
    scriptInterest: model.scriptInterest,
    scriptBoredom: model.scriptBoredom,
  };
}

/** Weights of one show; units as in the model, `cartPerS` per trust and valuation. */
export type AttentionWeights = Readonly<ReturnType<typeof attentionWeights>>;
