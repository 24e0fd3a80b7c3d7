import type { Topic } from '../model/fact-sheet.ts';
import type { PaidTrafficTarget } from '../model/paid-traffic.ts';
import type { SpeechActKind } from '../model/speech-act.ts';
import type { StageEffects } from './stage-effects.ts';

/** One host act since the last tick; `product` is an index into the project's products or -1. */
export interface StageAct {
  readonly kind: SpeechActKind;
  readonly product: number;
  readonly topic: Topic | null;
}

/** One judged answer since the last tick. */
export interface StageAnswer {
  readonly by: 'host' | 'reply';
  readonly topic: Topic;
  readonly product: number;
  readonly isRight: boolean;
  /** Viewers whose open questions it settles (right) or evades. */
  readonly viewers: readonly number[];
}

/** A wrong answer since the last tick; the viewers believe it. */
export interface StageWrongAnswer {
  readonly topic: Topic;
  readonly product: number;
  readonly viewers: readonly number[];
}

/** A running campaign of paid traffic. */
export interface StagePaidTraffic {
  readonly id: string;
  readonly target: PaidTrafficTarget;
  readonly budgetCents: number;
  readonly leftCents: number;
}

/** A running coupon. */
export interface StageCoupon {
  readonly id: string;
  /** Product index, -1 for all. */
  readonly product: number;
  readonly amountCents: number;
  readonly minSpendCents: number;
  readonly remaining: number;
}

/** The flash sale that viewers know of. */
export interface StageFlashSale {
  readonly id: string;
  readonly product: number;
  readonly priceCents: number;
  /** Pieces left at this price; 0 until it opens. */
  readonly remaining: number;
  readonly perBuyerLimit: number;
  readonly isOpen: boolean;
}

/** A lucky bag that viewers can enter for. */
export interface StageLuckyBag {
  readonly id: string;
  readonly phrase: string;
  readonly winners: number;
  /** Show time until the draw at the end of this tick; at or below 0 it is drawn now. */
  readonly leftMs: number;
}

/** A gift that comes with each order of a product. */
export interface StageGift {
  readonly product: number;
  readonly remaining: number;
}

/**
 * What a viewer could perceive at one tick, derived from the room's log alone. Product arrays are indexed by the
 * product's place in the project (not in the queue), so that re-ordering the queue renumbers nothing.
 */
export interface Stage {
  /** Product index of the pinned card, -1 for none. */
  readonly pinned: number;
  /** Whether a product can be bought: it is on sale and not marked as sold out. */
  readonly listed: readonly boolean[];
  readonly priceCents: readonly number[];
  readonly stock: readonly number[];
  /** 1-based slot in the queue, 0 when not in it. */
  readonly slots: readonly number[];
  readonly coupons: readonly StageCoupon[];
  readonly flashSale: StageFlashSale | null;
  readonly luckyBag: StageLuckyBag | null;
  readonly gifts: readonly StageGift[];
  readonly paidTraffic: StagePaidTraffic | null;
  /** Whether the moderator keeps a line on top of the chat. */
  readonly hasPinnedLine: boolean;
  /** Acts since the last tick, in order. */
  readonly acts: readonly StageAct[];
  readonly answers: readonly StageAnswer[];
  readonly wrongAnswers: readonly StageWrongAnswer[];
  /** Fingerprints of what the host said since the last tick to sell: equal words have equal ones. */
  readonly beats: readonly number[];
  /** Claims without proof, and words against viewers, since the last tick. */
  readonly exaggerations: number;
  readonly conflicts: number;
  /** Severities of the phrases said since the last tick that no platform allows, 1 to 5. */
  readonly violations: readonly number[];
  /** Lines hidden since the last tick: whether the line was abusive or honest, by its intent. */
  readonly hiddenRude: number;
  readonly hiddenHonest: number;
  /** Viewers muted since the last tick who had written nothing abusive. */
  readonly mutedHonest: number;
  /** Rude lines that viewers of incidents wrote since the last tick. */
  readonly rudeLines: number;
  /** Viewers who may not write now. */
  readonly muted: readonly number[];
  /** Share of the last second in which somebody spoke, in [0, 1]. */
  readonly isSpeaking: boolean;
  readonly effects: StageEffects;
}
