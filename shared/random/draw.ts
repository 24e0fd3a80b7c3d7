/**
 * Counter-based randomness: a draw is a hash of (seed, stream, index, counter) and nothing is carried from one draw to
 * the next. Two branches of a what-if therefore give every unaffected viewer the same life. The finalizer is the
 * 32-bit "lowbias32" permutation (C. Wellons, public domain); index and counter enter in different rounds, so that
 * the sequences of two viewers never become shifted copies of each other.
 */

/** One stream per concern: an added draw in one cannot move another. */
export const Stream = {
  Arrivals: 1,
  Persona: 2,
  Attention: 3,
  Decision: 4,
  Wording: 5,
  TrafficPeers: 6,
  Bot: 7,
  LuckyBag: 8,
  FeedWaves: 9,
  AfterSale: 10,
  Incidents: 11,
  Resampling: 12,
} as const;
export type Stream = (typeof Stream)[keyof typeof Stream];

const TWO_POW_MINUS_32 = 1 / 4_294_967_296;

function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Key of one stream of one seed (any integer, its low 32 bits count); made once, then passed to the draws. */
export function streamKey(seed: number, stream: Stream): number {
  return mix(mix(seed | 0) + Math.imul(stream, 0x9e3779b9));
}

/** Draws 32 bits as a signed integer: the hash of key, index and counter. */
export function drawBits(key: number, index: number, counter: number): number {
  let h = Math.imul(index ^ key, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h + Math.imul(counter, 0x85ebca77), 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h ^ index, 0x846ca68b);
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  return h ^ (h >>> 15);
}

/** Draws a number in [0, 1) with 32 bits. */
export function drawUnit(key: number, index: number, counter: number): number {
  return (drawBits(key, index, counter) >>> 0) * TWO_POW_MINUS_32;
}

/** Draws from a distribution close to the standard normal, in (−6, 6): the sum of twelve units less six. */
export function drawNormal(key: number, index: number, counter: number): number {
  let sum = -6;
  for (let k = 0; k < 12; k += 1) sum += drawUnit(key, index, counter * 12 + k);
  return sum;
}
