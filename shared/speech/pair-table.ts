/** Numbers by pairs of numbers, in one flat array: a look-up makes nothing and costs a few steps. Made by `createPairTable`. */
export interface PairTable {
  /** The number of the pair, or -1 when it has none. Both are whole numbers ≥ 0. Never throws. */
  find(first: number, second: number): number;
  /** Gives the pair its number, ≥ 0. */
  set(first: number, second: number, value: number): void;
}

const EMPTY = -1;
/** Knuth's multiplicative constant, 2^32 over the golden ratio. */
const SPREAD = 0x9e3779b1;
const FIRST_BITS = 8;
/** Numbers of an entry: both of the pair, and their number, side by side. */
const STRIDE = 3;

/** An empty table. It grows as it is filled; at most half of it is ever taken. */
export function createPairTable(): PairTable {
  let mask = (1 << FIRST_BITS) - 1;
  let count = 0;
  let entries = new Int32Array((mask + 1) * STRIDE).fill(EMPTY);

  function placeOf(first: number, second: number): number {
    let hash = Math.imul(first ^ Math.imul(second, SPREAD), SPREAD);
    hash = (hash ^ (hash >>> 15)) & mask;
    let place = hash * STRIDE;
    while (entries[place] !== EMPTY && (entries[place] !== first || entries[place + 1] !== second)) {
      hash = (hash + 1) & mask;
      place = hash * STRIDE;
    }
    return place;
  }

  function grow(): void {
    const old = entries;
    mask = mask * 2 + 1;
    entries = new Int32Array((mask + 1) * STRIDE).fill(EMPTY);
    for (let place = 0; place < old.length; place += STRIDE) {
      const first = old[place] ?? EMPTY;
      if (first !== EMPTY) put(first, old[place + 1] ?? EMPTY, old[place + 2] ?? EMPTY);
    }
  }

  function put(first: number, second: number, value: number): boolean {
    const place = placeOf(first, second);
    const isNew = entries[place] === EMPTY;
    entries[place] = first;
    entries[place + 1] = second;
    entries[place + 2] = value;
    return isNew;
  }

  return {
    find: (first, second) => entries[placeOf(first, second) + 2] ?? EMPTY,
    set(first, second, value) {
      if (put(first, second, value)) count += 1;
      if (count * 2 > mask) grow();
    },
  };
}
