/** What open incidents do to the room beyond its console: plain numbers, derived from the log like the rest of the stage. */
export interface StageEffects {
  /** Trouble that nobody has seen to: the weights of its incidents together. */
  readonly unrest: number;
  /** Seconds for which picture and sound have stood still; 0: they run. */
  readonly frozenS: number;
  /** Factor on the impressions of the feed, at least 1. */
  readonly impressionsFactor: number;
  /** Viewers of another room who arrive in this tick. */
  readonly raidViewers: number;
  /** Share of viewers to whom a coupon is refused at checkout, in [0, 1]. */
  readonly couponFaultShare: number;
}

/** A room in which nothing is the matter. */
export const NO_EFFECTS: StageEffects = {
  unrest: 0,
  frozenS: 0,
  impressionsFactor: 1,
  raidViewers: 0,
  couponFaultShare: 0,
};
