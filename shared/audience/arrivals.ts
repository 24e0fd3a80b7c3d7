import { TICK_MS } from '../lib/constants.ts';
import type { Scenario } from '../model/scenario.ts';
import { drawUnit, Stream, streamKey } from '../random/draw.ts';
import type { AudienceModel } from './audience-model.ts';
import { type CandidateStream, FIRST_INVITED, MAX_RATE_PER_TICK } from './candidate-stream.ts';
import type { Crowd } from './crowd.ts';
import type { Moment } from './moment.ts';
import type { Arrival } from './newcomer.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import { Counter, type Tally } from './tally.ts';
import { TIER_ONLINE } from './traffic-ladder.ts';
import { ViewerFlag } from './viewer-pool.ts';

const TICKS_PER_MINUTE = 60_000 / TICK_MS;
const TICKS_PER_S = 1_000 / TICK_MS;

/** Counter of the draw that says where a candidate comes from. */
const SOURCE_DRAW = 1;

/** Lets people in: those who wait for the start, companions who stay to the end, and those whom the feed brings. */
export interface Arrivals extends SavedPart {
  /** The people who are there when the show begins. Called in the first tick. */
  openDoors(): void;
  /** People of one tick. `enterRate` is the share of impressions that enter, above 0, of people whom the goods suit. */
  letIn(feed: FeedRates, enterRate: number): void;
}

/** How often the room is shown in a tick, per minute, by source, and who arrives without having been shown it. */
export interface FeedRates {
  organic: number;
  paid: number;
  /** Audience match of paid people. */
  paidMatch: number;
  burst: number;
  followers: number;
  raiders: number;
}

interface Parts {
  readonly model: AudienceModel;
  readonly scenario: Scenario;
  readonly fixedOnline: number | null;
  readonly crowd: Crowd;
  readonly moment: Moment;
  readonly tally: Tally;
  readonly stream: CandidateStream;
  readonly crowdSeed: number;
}

/** Arrivals of one show. */
export function createArrivals(parts: Parts): Arrivals {
  const { model, scenario, fixedOnline, crowd, moment, tally, stream } = parts;
  const sourceKey = streamKey(parts.crowdSeed, Stream.FeedWaves);
  const own = {
    invited: 0,
    /** Exits per tick that a fixed audience has to make up for, smoothed. */
    lossPerTick: 0,
    lastOnline: 0,
  };

  function invite(arrival: Arrival, flags: number): void {
    crowd.enter(FIRST_INVITED + own.invited, arrival, flags);
    own.invited += 1;
    if (arrival !== 'companion') tally.add(Counter.impressions, 1);
  }

  /** Where a candidate comes from, drawn by its number in proportion to the entries of each source. */
  function sourceOf(candidate: number, paidShare: number, coldShare: number): number {
    if (paidShare + coldShare === 0) return 0;
    const u = drawUnit(sourceKey, candidate, SOURCE_DRAW);
    if (u < paidShare) return ViewerFlag.Paid;
    return u < paidShare + coldShare ? ViewerFlag.Cold : 0;
  }

  function enterFromFeed(impressionRate: number, entryRate: number, paidShare: number, coldShare: number): void {
    stream.draw(moment.tick, Math.min(MAX_RATE_PER_TICK, impressionRate), Math.min(MAX_RATE_PER_TICK, entryRate));
    tally.add(Counter.impressions, stream.impressions);
    for (let k = 0; k < stream.entrantCount; k += 1) {
      const candidate = stream.entrants[k];
      crowd.enter(candidate, 'entrant', sourceOf(candidate, paidShare, coldShare));
    }
  }

  /** Entries per tick that hold the fixed number: what is lost, plus the gap over the catch-up time. */
  function steeredEntryRate(target: number): number {
    const lost = Math.max(0, own.lastOnline - crowd.online());
    own.lossPerTick += (lost - own.lossPerTick) / (20 * TICKS_PER_S);
    return Math.max(0, own.lossPerTick + (target - crowd.online()) / (model.fixedOnlineCatchUpS * TICKS_PER_S));
  }

  return {
    save: () => saveFields(own),
    openDoors() {
      const tier = Math.min(scenario.startTier, scenario.maxTier);
      const waiting = fixedOnline ?? Math.floor(model.openingShare * 0.75 * TIER_ONLINE[tier] + 0.5);
      for (let k = 0; k < waiting; k += 1) invite('watcher', 0);
      const companions = fixedOnline === null ? scenario.companions : 0;
      for (let k = 0; k < companions; k += 1) invite('companion', 0);
    },
    letIn(feed, enterRate) {
      if (fixedOnline === null) {
        const paid = feed.paid * feed.paidMatch;
        const cold = feed.burst * model.burstMatch;
        const entering = feed.organic + paid + cold;
        const impressionRate = (feed.organic + feed.paid + feed.burst) / TICKS_PER_MINUTE;
        if (entering > 0)
          enterFromFeed(impressionRate, (entering / TICKS_PER_MINUTE) * enterRate, paid / entering, cold / entering);
        for (let k = 0; k < feed.followers; k += 1) invite('watcher', 0);
        for (let k = 0; k < feed.raiders; k += 1) invite('entrant', ViewerFlag.Raided);
        return;
      }
      const entryRate = steeredEntryRate(fixedOnline);
      enterFromFeed(entryRate / enterRate, entryRate, 0, 0);
      own.lastOnline = crowd.online();
    },
  };
}
