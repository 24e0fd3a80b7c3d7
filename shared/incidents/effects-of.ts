import { NO_EFFECTS, type StageEffects } from '../audience/stage-effects.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { IncidentEffect } from '../model/incident-effect.ts';
import type { ShowMs } from '../model/units.ts';
import { type IncidentWatch, isHandled, type WatchedIncident } from './incident-watch.ts';

/**
 * What the incidents of a room do in the tick that ends at `tickEndsMs`. Unrest ends when the essential acts are done,
 * whatever was ticked off; a freeze when it is reported as handled, or by itself; a surge and a raid by themselves. Pure.
 * Rules: CMD-79.
 */
export function effectsOf(watch: IncidentWatch, tickEndsMs: ShowMs): StageEffects {
  return watch.reduce((before, incident) => {
    const sinceMs = tickEndsMs - incident.openedAtMs;
    return incident.terms.effects.reduce((sum, effect) => withEffect(sum, effect, incident, sinceMs), before);
  }, NO_EFFECTS);
}

function withEffect(
  sum: StageEffects,
  effect: IncidentEffect,
  incident: WatchedIncident,
  sinceMs: number,
): StageEffects {
  switch (effect.kind) {
    case 'unrest':
      return isTroubling(incident, sinceMs) ? { ...sum, unrest: sum.unrest + effect.weight } : sum;
    case 'couponFault':
      return isTroubling(incident, sinceMs)
        ? { ...sum, couponFaultShare: Math.max(sum.couponFaultShare, effect.share) }
        : sum;
    case 'freeze': {
      const isFrozen = incident.closedAtMs === null && sinceMs <= effect.seconds * 1_000;
      return isFrozen ? { ...sum, frozenS: Math.max(sum.frozenS, sinceMs / 1_000) } : sum;
    }
    case 'surge':
      return sinceMs <= effect.seconds * 1_000
        ? { ...sum, impressionsFactor: sum.impressionsFactor * effect.factor }
        : sum;
    case 'raid': {
      const raiders = arriving(effect.viewers, effect.seconds * 1_000, sinceMs);
      return raiders === 0 ? sum : { ...sum, raidViewers: sum.raidViewers + raiders };
    }
    default:
      return sum;
  }
}

/** Not yet handled, and still talked about. */
function isTroubling(incident: WatchedIncident, sinceMs: number): boolean {
  return incident.openedAtMs + sinceMs <= incident.watchedUntilMs && !isHandled(incident);
}

/** Viewers of a raid who arrive in the tick that ends `sinceMs` after its opening: evenly over its time, all in all `viewers`. */
function arriving(viewers: number, overMs: number, sinceMs: number): number {
  const by = (ms: number) => Math.floor((viewers * Math.max(0, Math.min(ms, overMs))) / overMs);
  return by(sinceMs) - by(sinceMs - TICK_MS);
}
