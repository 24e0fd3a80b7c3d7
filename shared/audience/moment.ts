/** What a viewer meets when it looks at the room in this tick: one object, rewritten every tick. */
export interface Moment {
  tick: number;
  /** Product on stage: the pinned one, else the one last spoken of, else −1. */
  product: number;
  /** Counts changes of the product on stage. */
  productEpoch: number;
  /** Counts times a card came up. */
  cardEpoch: number;
  isPinned: boolean;
  /** The product on stage is listed and has stock. */
  isBuyable: boolean;
  hasOffer: boolean;
  /** Appeal of the product on stage times audience match, [0, 1]. */
  appeal: number;
  /** Valuation that the live price adds or takes, per persona. */
  readonly priceShift: Float64Array;
  /** Energy of the host, [0, 1]. */
  energy: number;
  /** Leaving of newcomers beyond their own, 1/s. */
  bouncePerS: number;
  /** Factor on everybody's leaving: a colder audience stays shorter. */
  leaveFactor: number;
  clickFactor: number;
  chatFactor: number;
  /** Viewers can enter for a lucky bag. */
  isBagOpen: boolean;
  /** Factors on leaving and clicking of those who take part in the lucky bag. */
  bagLeaveFactor: number;
  bagClickFactor: number;
  /** Factors on leaving and clicking of those who came through paid traffic or a cold wave, and were handed over. */
  paidLeaveFactor: number;
  paidClickFactor: number;
  coldLeaveFactor: number;
  coldClickFactor: number;
  raidLeaveFactor: number;
  /** Level of purchases seen lately, [0, 1]. */
  herd: number;
  /** Viewers who may not write. */
  muted: readonly number[];
}

/** The moment before the first tick. */
export function createMoment(personaCount: number): Moment {
  return {
    tick: 0,
    product: -1,
    productEpoch: 0,
    cardEpoch: 0,
    isPinned: false,
    isBuyable: false,
    hasOffer: false,
    appeal: 0,
    priceShift: new Float64Array(personaCount),
    energy: 0,
    bouncePerS: 0,
    leaveFactor: 1,
    clickFactor: 1,
    chatFactor: 1,
    isBagOpen: false,
    bagLeaveFactor: 1,
    bagClickFactor: 1,
    paidLeaveFactor: 1,
    paidClickFactor: 1,
    coldLeaveFactor: 1,
    coldClickFactor: 1,
    raidLeaveFactor: 1,
    herd: 0,
    muted: [],
  };
}

/** What the audience itself did in the last tick, as far as the others notice it. */
export interface Echo {
  notices: number;
  lines: number;
  rudeLines: number;
  ignoredQuestions: number;
}
