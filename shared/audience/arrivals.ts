import { TICK_MS } from '../lib/constants.ts';
import type { Scenario } from '../model/scenario.ts';
import type { AudienceModel } from './audience-model.ts';
import { type CandidateStream, FIRST_INVITED, MAX_RATE_PER_TICK } from './candidate-stream.ts';
import type { Crowd } from './crowd.ts';
import type { Moment } from './moment.ts';
import type { Arrival } from './newcomer.ts';
import { Counter, type Tally } from './tally.ts';
import { TIER_ONLINE } from './traffic-ladder.ts';

const TICKS_PER_MINUTE = 60_000 / TICK_MS;
const TICKS_PER_S = 1_000 / TICK_MS;

/** Lets people in: those who wait for the start, companions who stay to the end, and those whom the feed brings. */
export interface Arrivals {
  /** The people who are there when the show begins. Called in the first tick. */
  openDoors(): void;
  /** People of one tick. `enterRate` is the share of impressions that enter, above 0. */
  letIn(impressionsPerMinute: number, enterRate: number): void;
  /** So many viewers of another room come over. */
  raid(viewers: number): void;
}

interface Parts {
  readonly model: AudienceModel;
  readonly scenario: Scenario;
  readonly fixedOnline: number | null;
  readonly crowd: Crowd;
  readonly moment: Moment;
  readonly tally: Tally;
  readonly stream: CandidateStream;
}

/** Arrivals of one show. */
export function createArrivals({ model, scenario, fixedOnline, crowd, moment, tally, stream }: Parts): Arrivals {
  let invited = 0;
  /** Exits per tick that a fixed audience has to make up for, smoothed. */
  let lossPerTick = 0;
  let lastOnline = 0;

  function invite(arrival: Arrival): void {
    crowd.enter(FIRST_INVITED + invited, arrival);
    invited += 1;
    if (arrival !== 'companion') tally.add(Counter.impressions, 1);
  }

  function enterFromFeed(impressionRate: number, entryRate: number): void {
    stream.draw(moment.tick, Math.min(MAX_RATE_PER_TICK, impressionRate), Math.min(MAX_RATE_PER_TICK, entryRate));
    tally.add(Counter.impressions, stream.impressions);
    for (let k = 0; k < stream.entrantCount; k += 1) crowd.enter(stream.entrants[k], 'entrant');
  }

  /** Entries per tick that hold the fixed number: what is lost, plus the gap over the catch-up time. */
  function steeredEntryRate(target: number): number {
    const lost = Math.max(0, lastOnline - crowd.online());
    lossPerTick += (lost - lossPerTick) / (20 * TICKS_PER_S);
    return Math.max(0, lossPerTick + (target - crowd.online()) / (model.fixedOnlineCatchUpS * TICKS_PER_S));
  }

  return {
    openDoors() {
      const tier = Math.min(scenario.startTier, scenario.maxTier);
      const waiting = fixedOnline ?? Math.floor(model.openingShare * 0.75 * TIER_ONLINE[tier] + 0.5);
      for (let k = 0; k < waiting; k += 1) invite('watcher');
      const companions = fixedOnline === null ? scenario.companions : 0;
      for (let k = 0; k < companions; k += 1) invite('companion');
    },
    raid(viewers) {
      for (let k = 0; k < viewers; k += 1) invite('entrant');
    },
    letIn(impressionsPerMinute, enterRate) {
      if (fixedOnline === null) {
        const impressionRate = impressionsPerMinute / TICKS_PER_MINUTE;
        enterFromFeed(impressionRate, impressionRate * enterRate);
        return;
      }
      const entryRate = steeredEntryRate(fixedOnline);
      enterFromFeed(entryRate / enterRate, entryRate);
      lastOnline = crowd.online();
    },
  };
}
