/** Whole numbers below a bound, forgotten all at once: nothing has to be wiped between texts. Made by `createStampSet`. */
export interface StampSet {
  /** Forgets all. */
  clear(): void;
  has(number: number): boolean;
  /** Whether the number is new. */
  add(number: number): boolean;
}

/** An empty set of numbers from 0 to below `count`. */
export function createStampSet(count: number): StampSet {
  const stamps = new Uint32Array(count);
  let stamp = 1;
  return {
    clear() {
      stamp = (stamp + 1) >>> 0;
    },
    has: (number) => stamps[number] === stamp,
    add(number) {
      if (stamps[number] === stamp) return false;
      stamps[number] = stamp;
      return true;
    },
  };
}
