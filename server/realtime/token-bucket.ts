/** Allowance of one sender: `burst` at once, refilled by `perSecond`. Times are monotonic milliseconds. */
export interface TokenBucket {
  /** Takes one token: 0 when it was there, else how many milliseconds until one will be. */
  take(nowMs: number): number;
}

/** Makes a full bucket. */
export function createTokenBucket(burst: number, perSecond: number): TokenBucket {
  let tokens = burst;
  let lastMs: number | null = null;
  return {
    take(nowMs) {
      tokens = Math.min(burst, tokens + ((lastMs === null ? 0 : nowMs - lastMs) / 1_000) * perSecond);
      lastMs = nowMs;
      if (tokens < 1) return Math.ceil(((1 - tokens) / perSecond) * 1_000);
      tokens -= 1;
      return 0;
    },
  };
}
