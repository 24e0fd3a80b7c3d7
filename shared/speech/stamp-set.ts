/** Whole numbers below a bound, forgotten all at once: nothing has to be wiped between texts. Made by `createStampSet`. */
export interface StampSet {
  /** Forgets all. */
  clear(): void;
  has(number: number): boolean;
  /** Whether the number is new. */
  add(number: number): boolean;
}

/** Small stamps keep the set small: it is wiped once in so many texts. */
const LAST_STAMP = 0xff;

/** An empty set of numbers from 0 to below `count`. */
export function createStampSet(count: number): StampSet {
  const stamps = new Uint8Array(count);
  let stamp = 1;
  return {
    clear() {
      stamp += 1;
      if (stamp <= LAST_STAMP) return;
      stamps.fill(0);
      stamp = 1;
    },
    has: (number) => stamps[number] === stamp,
    add(number) {
      if (stamps[number] === stamp) return false;
      stamps[number] = stamp;
      return true;
    },
  };
}
