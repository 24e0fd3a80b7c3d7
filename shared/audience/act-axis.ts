import type { ViewerActs } from './viewer-acts.ts';

/** Competing acts laid end to end: a place on the axis is one act, with a chance in proportion to its hazard. */
export interface ActAxis {
  /** Hazards of the viewer that decides, in the order notice, click, buy, write, like, follow, share, report. */
  readonly hazards: Float64Array;
  /** Lets the viewer in a slot do the act at `place`, in [0, sum of the hazards). */
  act(slot: number, place: number): void;
}

/** An axis over the acts of the viewers. */
export function createActAxis(acts: ViewerActs): ActAxis {
  const { notice, click, buyFromCart, write, like, follow, share, report } = acts;
  const inOrder = [notice, click, buyFromCart, write, like, follow, share, report];
  const last = inOrder.length - 1;
  const hazards = new Float64Array(inOrder.length);
  return {
    hazards,
    act(slot, place) {
      let rest = place;
      let chosen = 0;
      while (chosen < last && rest >= hazards[chosen]) {
        rest -= hazards[chosen];
        chosen += 1;
      }
      inOrder[chosen](slot);
    },
  };
}
