import { createTokenBucket, type TokenBucket } from '../realtime/token-bucket.ts';

/** A lab and its phones may come at once from one address; then one every two seconds. */
const BURST = 200;
const PER_SECOND = 0.5;
const MAX_ADDRESSES = 10_000;

/** Keeps one address from filling the database with guests. */
export interface GuestLimit {
  /** False when too many came from this address. */
  take(address: string): boolean;
}

/** Makes the limit of one server. `now` is monotonic milliseconds. */
export function createGuestLimit(now: () => number): GuestLimit {
  const buckets = new Map<string, TokenBucket>();
  return {
    take(address) {
      const bucket = buckets.get(address) ?? createTokenBucket(BURST, PER_SECOND);
      buckets.delete(address);
      buckets.set(address, bucket);
      for (const oldest of buckets.keys()) {
        if (buckets.size <= MAX_ADDRESSES) break;
        buckets.delete(oldest);
      }
      return bucket.take(now()) === 0;
    },
  };
}
