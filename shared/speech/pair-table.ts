/** Numbers by pairs of numbers, in two flat arrays: a look-up makes nothing and costs a few steps. Made by `createPairTable`. */
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

/** An empty table. It grows as it is filled; at most half of it is ever taken. */
export function createPairTable(): PairTable {
  let mask = (1 << FIRST_BITS) - 1;
  let count = 0;
  let keys = new Int32Array((mask + 1) * 2).fill(EMPTY);
  let values = new Int32Array(mask + 1);

  function placeOf(first: number, second: number): number {
    let place = Math.imul(first ^ Math.imul(second, SPREAD), SPREAD);
    place = (place ^ (place >>> 15)) & mask;
    while (keys[place * 2] !== EMPTY && (keys[place * 2] !== first || keys[place * 2 + 1] !== second)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    mask = mask * 2 + 1;
    keys = new Int32Array((mask + 1) * 2).fill(EMPTY);
    values = new Int32Array(mask + 1);
    for (let place = 0; place < oldValues.length; place += 1) {
      const first = oldKeys[place * 2] ?? EMPTY;
      if (first !== EMPTY) put(first, oldKeys[place * 2 + 1] ?? EMPTY, oldValues[place] ?? 0);
    }
  }

  function put(first: number, second: number, value: number): boolean {
    const place = placeOf(first, second);
    const isNew = keys[place * 2] === EMPTY;
    keys[place * 2] = first;
    keys[place * 2 + 1] = second;
    values[place] = value;
    return isNew;
  }

  return {
    find(first, second) {
      const place = placeOf(first, second);
      return keys[place * 2] === EMPTY ? EMPTY : (values[place] ?? EMPTY);
    },
    set(first, second, value) {
      if (put(first, second, value)) count += 1;
      if (count * 2 > mask) grow();
    },
  };
}
