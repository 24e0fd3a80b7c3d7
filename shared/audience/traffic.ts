import { TICK_MS } from '../lib/constants.ts';
import type { TrafficWindow } from '../model/room.ts';
import type { Scenario } from '../model/scenario.ts';
import { drawNormal, Stream, streamKey } from '../random/draw.ts';
import type { AudienceModel } from './audience-model.ts';
import { Counter } from './tally.ts';
import { multiplierOf, TIER_IMPRESSIONS, TIER_ONLINE } from './traffic-ladder.ts';
import { windowContributions } from './window-score.ts';

/** The horse race for impressions. Source: `domain` 2.2; not the algorithm of any platform. */
export interface Traffic {
  /** Impressions per minute of the window that runs. */
  impressionsPerMinute(): number;
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
  let impressionsPerMinute = TIER_IMPRESSIONS[tier];

  function movePeers(index: number): void {
    const fresh = Math.sqrt(1 - model.peerRho * model.peerRho);
    for (let peer = 0; peer < peers.length; peer += 1) {
      const shock = model.peerSigma * drawNormal(key, peer, index);
      peers[peer] = index === 0 ? shock : model.peerRho * peers[peer] + fresh * shock;
    }
  }

  function moveTier(percentile: number, averageOnline: number): void {
    goodInARow = percentile >= model.climbPercentile && averageOnline >= TIER_ONLINE[tier] ? goodInARow + 1 : 0;
    badInARow = percentile < model.sinkPercentile ? badInARow + 1 : 0;
    if (goodInARow >= 2 && tier < Math.min(scenario.maxTier, lastTier)) {
      tier += 1;
      goodInARow = 0;
    } else if (badInARow >= 2 && tier > 0) {
      tier -= 1;
      badInARow = 0;
    }
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
    moveTier(percentile, counters[Counter.watchMs] / (windowTicks * TICK_MS));
    impressionsPerMinute = TIER_IMPRESSIONS[tier] * multiplier * (risesInARow >= 2 ? model.spiralBonus : 1);
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
      impressionsPerMinute,
      contributions,
    };
  }

  return {
    impressionsPerMinute: () => impressionsPerMinute,
    match() {
      let match = 1;
      for (let step = scenario.startTier; step < tier; step += 1) match *= model.dilution;
      return match;
    },
    close(tick, totals, meanPriceCents) {
      if (tick % windowTicks !== 0) return null;
      const counters = totals.map((total, k) => total - atStart[k]);
      atStart.set(totals);
      return closeWindow(tick, counters, meanPriceCents);
    },
  };
}
