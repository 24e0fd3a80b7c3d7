import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** A lab and its phones come back at once after a restart, from one address; then forty connections a second. */
const BURST = 400;
const PER_SECOND = 40;
/** Addresses that are remembered: the longest silent is forgotten first, and has a full bucket again. */
const MAX_ADDRESSES = 10_000;

/** How fast one address may open connections. */
export interface AddressLimit {
  /** False when the address has to wait. */
  take(address: string): boolean;
}

/** Makes the limit of one server. `now` is monotonic milliseconds. */
export function createAddressLimit(now: () => number): AddressLimit {
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
