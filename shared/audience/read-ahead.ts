/** Viewers per reading ahead: more than a processor fetches side by side, and few enough to stay in its first cache. */
export const AHEAD = 32;

/** Where sums go that nobody needs: without it the compiler would drop the loads. */
const sink = new Float64Array(1);

/**
 * Reads a number of each of the viewers `due[from]` to `due[from + AHEAD − 1]`, so that their states come from memory side
 * by side and not one after another. Changes no result; pays once the states of a room outgrow the first cache.
 */
export function readAhead(states: Float32Array, due: Int32Array, from: number, count: number): void {
  const end = from + AHEAD < count ? from + AHEAD : count;
  let sum = 0;
  for (let k = from; k < end; k += 1) sum += states[due[k]];
  sink[0] = sum;
}
