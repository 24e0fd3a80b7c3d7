import { Violation } from './invariants.ts';
import { loadMutant, type Mutation } from './mutant.ts';
import { MOST_SEEDS } from './mutations.ts';
import { simulateRoom } from './simulate-room.ts';

/** The first seed that finds a bug, and the promise that it finds broken. */
export interface FoundMutation {
  readonly seed: number;
  readonly violation: Violation;
}

/** Plays seeds against a mutant until one finds it; null when none of the first 500 does. */
export async function findMutation(mutation: Mutation): Promise<FoundMutation | null> {
  const subject = await loadMutant(mutation);
  for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
    try {
      await simulateRoom(seed, subject);
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      return { seed, violation: error };
    }
  }
  return null;
}
