import { TICK_MS } from '../lib/constants.ts';
import type { TrafficMovement, TrafficWindow } from '../model/room.ts';
import type { Scenario } from '../model/scenario.ts';
import { drawNormal, Stream, streamKey } from '../random/draw.ts';
import type { AudienceModel } from './audience-model.ts';
import { createFeedPenalty } from './feed-penalty.ts';
import type { Stage } from './stage.ts';
import { Counter } from './tally.ts';
import { multiplierOf, TIER_IMPRESSIONS, TIER_ONLINE } from './traffic-ladder.ts';
import { windowContributions } from './window-score.ts';

/** The horse race for impressions. Source: `domain` 2.2; not the algorithm of any platform. */
export interface Traffic {
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
  const peers = new Float64Array(model.peerCount);
  const atStart = new Float64Array(Object.keys(Counter).length);
  const lastTier = TIER_ONLINE.length - 1;
  let tier = Math.min(scenario.startTier, scenario.maxTier);
  let standing = 0;
  let windows = 0;
  let goodInARow = 0;
  let badInARow = 0;
  let lastOrders = 0;
  let risesInARow = 0;
  let cleanInARow = model.penaltyCleanWindows;
  /** Impressions per minute of the window that runs, before the penalty. */
  let unpunished = TIER_IMPRESSIONS[tier] * model.dayPart;
  const penalty = createFeedPenalty(model);

  function movePeers(index: number): void {
    const fresh = Math.sqrt(1 - model.peerRho * model.peerRho);
    for (let peer = 0; peer < peers.length; peer += 1) {
      const shock = model.peerSigma * drawNormal(key, peer, index);
      peers[peer] = index === 0 ? shock : model.peerRho * peers[peer] + fresh * shock;
    }
  }

  function moveTier(percentile: number, averageOnline: number, tiersLost: number): void {
    const isGood = percentile >= model.climbPercentile && averageOnline >= TIER_ONLINE[tier];
    goodInARow = isGood && cleanInARow >= model.penaltyCleanWindows ? goodInARow + 1 : 0;
    badInARow = percentile < model.sinkPercentile ? badInARow + 1 : 0;
    if (tiersLost > 0) tier = Math.max(0, tier - tiersLost);
    else if (goodInARow >= 2 && tier < Math.min(scenario.maxTier, lastTier)) {
      tier += 1;
      goodInARow = 0;
    } else if (badInARow >= 2 && tier > 0) {
      tier -= 1;
      badInARow = 0;
    }
  }

  function matchOfTier(): number {
    let match = 1;
    for (let step = scenario.startTier; step < tier; step += 1) match *= model.dilution;
    return match;
  }

  function movementFrom(heldTier: number): TrafficMovement {
    return {
      tierImpressions: TIER_IMPRESSIONS[tier],
      tierMove: tier > heldTier ? 1 : tier < heldTier ? -1 : 0,
      dayPart: model.dayPart,
      spiral: risesInARow >= 2 ? model.spiralBonus : 1,
      penalty: penalty.factor(),
      match: matchOfTier(),
    };
  }

  function closeWindow(tick: number, counters: Float64Array, meanPriceCents: number): TrafficWindow {
    const index = windows;
    const contributions = windowContributions(model, scenario.leaning, { index, counters, meanPriceCents });
    const score = contributions.reduce((sum, { points }) => sum + points, 0);
    standing = model.scoreMemory * standing + (1 - model.scoreMemory) * score;
    movePeers(index);
    const better = peers.reduce((count, peer) => (peer > standing ? count + 1 : count), 0);
    const percentile = 1 - better / peers.length;
    const multiplier = multiplierOf(percentile);
    risesInARow = counters[Counter.orders] > lastOrders ? risesInARow + 1 : 0;
    lastOrders = counters[Counter.orders];
    const heldTier = tier;
    const { isClean, tiersLost } = penalty.close();
    cleanInARow = isClean ? cleanInARow + 1 : 0;
    moveTier(percentile, counters[Counter.watchMs] / (windowTicks * TICK_MS), tiersLost);
    const movement = movementFrom(heldTier);
    unpunished = movement.tierImpressions * multiplier * movement.dayPart * movement.spiral;
    windows += 1;
    return {
      index,
      fromMs: (tick - windowTicks) * TICK_MS,
      toMs: tick * TICK_MS,
      tier: heldTier,
      score,
      percentile,
      rank: better + 1,
      multiplier,
      impressionsPerMinute: unpunished * movement.penalty,
      movement,
      contributions,
    };
  }

  return {
    read: penalty.read,
    impressionsPerMinute: () => unpunished * penalty.factor(),
    baseImpressionsPerMinute: () => TIER_IMPRESSIONS[tier],
    match: matchOfTier,
    close(tick, totals, meanPriceCents) {
      if (tick % windowTicks !== 0) return null;
      const counters = totals.map((total, k) => total - atStart[k]);
      atStart.set(totals);
      return closeWindow(tick, counters, meanPriceCents);
    },
  };
}
