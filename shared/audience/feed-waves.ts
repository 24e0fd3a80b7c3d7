import { TICK_MS } from '../lib/constants.ts';
import { drawUnit, Stream, streamKey } from '../random/draw.ts';
import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { Stage } from './stage.ts';

/**
 * People who come beside the horse race: a short video that is seen by many, followers who are told that the show began,
 * the viewers of another room, and a rival who takes some away. When and how much a scenario says by its parameters; none
 * comes by default. Source: `domain` 2.2.
 */
export interface FeedWaves extends SavedPart {
  /** Moves to `tick`. */
  read(stage: Stage, tick: number): void;
  /** Extra impressions per minute of a burst, for a room that the feed shows `basePerMinute` times. */
  burstPerMinute(basePerMinute: number): number;
  /** Followers and raiders who arrive in this tick. */
  followers(): number;
  raiders(): number;
  /** Factor on the leaving of raiders: above 1 until somebody greets them. */
  raidLeaveFactor(): number;
  /** Factor on the share of impressions that enter: below 1 while a rival is live. */
  enterFactor(): number;
}

const TICKS_PER_S = 1_000 / TICK_MS;
const FOLLOWER_DRAW = 0;

/** Of `total` people who arrive evenly within `ticks`, those of the tick that is the `since`-th, from 1. */
function arriving(total: number, ticks: number, since: number): number {
  if (since < 1 || since > ticks) return 0;
  return Math.floor((total * since) / ticks) - Math.floor((total * (since - 1)) / ticks);
}

/** Waves of one show. */
export function createFeedWaves(model: AudienceModel, plannedMs: number, crowdSeed: number): FeedWaves {
  const plannedTicks = plannedMs / TICK_MS;
  /** First tick of a wave; no tick at all when its share is below 0. */
  const startOf = (share: number) => (share < 0 ? Number.POSITIVE_INFINITY : Math.floor(share * plannedTicks));
  const burst = { from: startOf(model.burstAtShare), ticks: model.burstS * TICKS_PER_S };
  const rival = { from: startOf(model.rivalAtShare), ticks: model.rivalS * TICKS_PER_S };
  const raid = { from: startOf(model.raidAtShare), ticks: Math.max(1, model.raidS * TICKS_PER_S) };
  const spread = model.followerPushMax - model.followerPushMin;
  const share = model.followerPushMin + spread * drawUnit(streamKey(crowdSeed, Stream.FeedWaves), 0, FOLLOWER_DRAW);
  const own = { tick: 0, isGreeted: false };

  const isOn = ({ from, ticks }: typeof burst) => own.tick > from && own.tick <= from + ticks;

  return {
    save: () => saveFields(own),
    read(stage, now) {
      own.tick = now;
      const sinceRaid = (own.tick - raid.from) / TICKS_PER_S;
      if (sinceRaid <= 0 || sinceRaid > model.raidGreetS) return;
      if (stage.acts.some(({ kind }) => kind === 'greeting')) own.isGreeted = true;
    },
    burstPerMinute: (basePerMinute) => (isOn(burst) ? model.burstFactor * basePerMinute : 0),
    followers: () => arriving(model.followers * share, model.followerPushS * TICKS_PER_S, own.tick),
    raiders: () => arriving(model.raidViewers * model.raidRetention, raid.ticks, own.tick - raid.from),
    raidLeaveFactor: () => (own.isGreeted ? 1 : model.raidLeave),
    enterFactor: () => (isOn(rival) ? model.rivalEnter : 1),
  };
}
