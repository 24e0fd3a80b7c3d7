import { Stream, streamKey } from '../random/draw.ts';

/** Another future of the same crowd: from the tick after `afterTick` on, everybody decides by other draws. */
export interface Fork {
  readonly afterTick: number;
  /** From 1; equal numbers give equal futures. */
  readonly replicate: number;
}

/** Keys of the streams that viewers look and decide by. Who passes by, and who they are, has keys of its own that never change. */
export interface DecisionKeys {
  readonly decision: () => number;
  readonly attention: () => number;
  /** Called before each tick: takes up other keys when the fork is behind. */
  readonly reach: (tick: number) => void;
}

/** The keys of a crowd. Without a fork they stay what they are. */
export function createDecisionKeys(crowdSeed: number, fork: Fork | null): DecisionKeys {
  let decision = streamKey(crowdSeed, Stream.Decision);
  let attention = streamKey(crowdSeed, Stream.Attention);
  return {
    decision: () => decision,
    attention: () => attention,
    reach(tick) {
      if (fork === null || tick !== fork.afterTick + 1) return;
      decision = streamKey(decision + fork.replicate, Stream.Decision);
      attention = streamKey(attention + fork.replicate, Stream.Attention);
    },
  };
}
