import { TICK_MS } from '../lib/constants.ts';
import { drawUnit, Stream, streamKey } from '../random/draw.ts';
import { tableExp } from '../random/exact-math.ts';
import type { AudienceModel } from './audience-model.ts';
import type { StageEffects } from './stage-effects.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import { ViewerState } from './viewer-pool.ts';

const TICK_S = TICK_MS / 1_000;
/** Whom a faulty coupon meets depends on the viewer alone, not on the crowd or the coupon. */
const FAULT_KEY = streamKey(0, Stream.Incidents);

/** Lets the viewers feel one tick of what incidents do to the room. Source: `domain` 3.2. */
export function feelIncidents(
  { unrest, frozenS }: StageEffects,
  model: AudienceModel,
  integrals: StageIntegrals,
): void {
  if (unrest > 0) {
    integrals.because('unrest');
    integrals.add(ViewerState.Interest, model.unrestInterestPerS * unrest * TICK_S, null);
    integrals.add(ViewerState.Trust, model.unrestTrustPerS * unrest * TICK_S, null);
    integrals.add(ViewerState.Annoyance, model.unrestAnnoyancePerS * unrest * TICK_S, null);
  }
  if (frozenS <= model.freezeFreeS) return;
  integrals.because('freeze');
  integrals.add(ViewerState.Interest, model.freezeInterestPerS * TICK_S, null);
  integrals.add(ViewerState.Annoyance, model.freezeAnnoyancePerS * TICK_S, null);
}

/** Factor on leaving while picture and sound stand still, 1 while they run. */
export function frozenLeaveFactor({ frozenS }: StageEffects, model: AudienceModel): number {
  return frozenS <= model.freezeFreeS ? 1 : tableExp(model.freezeLeavePerS * (frozenS - model.freezeFreeS));
}

/** Whether a faulty coupon is refused to a viewer. */
export function isCouponRefused({ couponFaultShare }: StageEffects, viewer: number): boolean {
  return couponFaultShare > 0 && drawUnit(FAULT_KEY, viewer, 0) < couponFaultShare;
}
