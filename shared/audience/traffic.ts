import { TICK_MS } from '../lib/constants.ts';
import type { TrafficMovement, TrafficWindow } from '../model/room.ts';
import type { Scenario } from '../model/scenario.ts';
import { drawNormal, Stream, streamKey } from '../random/draw.ts';
import type { AudienceModel } from './audience-model.ts';
import { createFeedPenalty } from './feed-penalty.ts';
import { type SavedPart, saveFields, saveParts } from './part-memory.ts';
import type { Stage } from './stage.ts';
import { Counter } from './tally.ts';
import { multiplierOf, TIER_IMPRESSIONS, TIER_ONLINE } from './traffic-ladder.ts';
import { windowContributions } from './window-score.ts';

/** The horse race for impressions. Source: `domain` 2.2; not the algorithm of any platform. */
export interface Traffic extends SavedPart {
  /** Takes in what the platform hears in a tick. */
  read(stage: Stage, tick: number): void;
  /** Impressions per minute of the window that runs. */
  impressionsPerMinute(): number;
  /** The same of a room of this tier at factor 1. */
  baseImpressionsPerMinute(): number;
  /** Match of the audience in (0, 1]: each tier above the first reaches colder people. */
  match(): number;
  /** Called at the end of each tick with the totals since the start; a window when one closed. */
  close(tick: number, totals: Float64Array, meanPriceCents: number): TrafficWindow | null;
}

/** Length of a traffic window in ticks: five minutes, in shorter shows an eighth of the show. */
export function windowTicksOf(model: AudienceModel, plannedMs: number): number {
  const full = (model.windowS * 1_000) / TICK_MS;
  return Math.max(1, Math.min(full, Math.floor(plannedMs / TICK_MS / model.windowsPerShow)));
}

/** Traffic of a show at its start. */
export function createTraffic(model: AudienceModel, scenario: Scenario, plannedMs: number, crowdSeed: number): Traffic {
  const key = streamKey(crowdSeed, Stream.TrafficPeers);
  const windowTicks = windowTicksOf(model, plannedMs);
  const lastTier = TIER_ONLINE.length - 1;
  const startTier = Math.min(scenario.startTier, scenario.maxTier);
  const own = {
    peers: new Float64Array(model.peerCount),
    atStart: new Float64Array(Object.keys(Counter).length),
    tier: startTier,
    standing: 0,
    windows: 0,
    goodInARow: 0,
    badInARow: 0,
    lastOrders: 0,
    risesInARow: 0,
    cleanInARow: model.penaltyCleanWindows,
    /** Impressions per minute of the window that runs, before the penalty. */
    unpunished: TIER_IMPRESSIONS[startTier] * model.dayPart,
  };
  const { peers, atStart } = own;
  const penalty = createFeedPenalty(model);

  function movePeers(index: number): void {
    const fresh = Math.sqrt(1 - model.peerRho * model.peerRho);
    for (let peer = 0; peer < peers.length; peer += 1) {
      const shock = model.peerSigma * drawNormal(key, peer, index);
      peers[peer] = index === 0 ? shock : model.peerRho * peers[peer] + fresh * shock;
    }
  }

  function moveTier(percentile: number, averageOnline: number, tiersLost: number): void {
    const isGood = percentile >= model.climbPercentile && averageOnline >= TIER_ONLINE[own.tier];
    own.goodInARow = isGood && own.cleanInARow >= model.penaltyCleanWindows ? own.goodInARow + 1 : 0;
    own.badInARow = percentile < model.sinkPercentile ? own.badInARow + 1 : 0;
    if (tiersLost > 0) own.tier = Math.max(0, own.tier - tiersLost);
    else if (own.goodInARow >= 2 && own.tier < Math.min(scenario.maxTier, lastTier)) {
      own.tier += 1;
      own.goodInARow = 0;
    } else if (own.badInARow >= 2 && own.tier > 0) {
      own.tier -= 1;
      own.badInARow = 0;
    }
  }

  function matchOfTier(): number {
    let match = 1;
    for (let step = scenario.startTier; step < own.tier; step += 1) match *= model.dilution;
    return match;
  }

  function movementFrom(heldTier: number): TrafficMovement {
    return {
      tierImpressions: TIER_IMPRESSIONS[own.tier],
      tierMove: own.tier > heldTier ? 1 : own.tier < heldTier ? -1 : 0,
      dayPart: model.dayPart,
      spiral: own.risesInARow >= 2 ? model.spiralBonus : 1,
      penalty: penalty.factor(),
      match: matchOfTier(),
    };
  }

  function closeWindow(tick: number, counters: Float64Array, meanPriceCents: number): TrafficWindow {
    const index = own.windows;
    const contributions = windowContributions(model, scenario.leaning, { index, counters, meanPriceCents });
    const score = contributions.reduce((sum, { points }) => sum + points, 0);
    own.standing = model.scoreMemory * own.standing + (1 - model.scoreMemory) * score;
    movePeers(index);
    const better = peers.reduce((count, peer) => (peer > own.standing ? count + 1 : count), 0);
    const percentile = 1 - better / peers.length;
    const multiplier = multiplierOf(percentile);
    own.risesInARow = counters[Counter.orders] > own.lastOrders ? own.risesInARow + 1 : 0;
    own.lastOrders = counters[Counter.orders];
    const heldTier = own.tier;
    const { isClean, tiersLost } = penalty.close();
    own.cleanInARow = isClean ? own.cleanInARow + 1 : 0;
    moveTier(percentile, counters[Counter.watchMs] / (windowTicks * TICK_MS), tiersLost);
    const movement = movementFrom(heldTier);
    own.unpunished = movement.tierImpressions * multiplier * movement.dayPart * movement.spiral;
    own.windows += 1;
    return {
      index,
      fromMs: (tick - windowTicks) * TICK_MS,
      toMs: tick * TICK_MS,
      tier: heldTier,
      score,
      percentile,
      rank: better + 1,
      multiplier,
      impressionsPerMinute: own.unpunished * movement.penalty,
      movement,
      contributions,
    };
  }

  return {
    save: () => saveParts([{ save: () => saveFields(own) }, penalty]),
    read: penalty.read,
    impressionsPerMinute: () => own.unpunished * penalty.factor(),
    baseImpressionsPerMinute: () => TIER_IMPRESSIONS[own.tier],
    match: matchOfTier,
    close(tick, totals, meanPriceCents) {
      if (tick % windowTicks !== 0) return null;
      const counters = totals.map((total, k) => total - atStart[k]);
      atStart.set(totals);
      return closeWindow(tick, counters, meanPriceCents);
    },
  };
}
