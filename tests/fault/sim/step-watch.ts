import type { Audience } from '#shared/audience/audience-contract.ts';
import { Violation } from './invariants.ts';

/** Sees to it that every audience of a world steps once for each tick, in order. */
export interface StepWatch {
  watch(audience: Audience): Audience;
  /** Throws a Violation when one did not: the room itself would take what is thrown inside it for a bug of its own. */
  check(): void;
}

/** Makes a watch over all audiences of one world. */
export function createStepWatch(): StepWatch {
  let broken: Violation | null = null;
  return {
    watch(audience) {
      let expected = 1;
      return {
        ...audience,
        step(stage, tick) {
          if (tick !== expected)
            broken ??= new Violation('8 one step per tick', `tick ${tick} in place of ${expected}`);
          expected = tick + 1;
          return audience.step(stage, tick);
        },
      };
    },
    check() {
      if (broken !== null) throw broken;
    },
  };
}
