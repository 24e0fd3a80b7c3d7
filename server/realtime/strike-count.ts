const WINDOW_MS = 60_000;
const LIMIT = 5;

/** Counts malformed payloads of one socket within the last minute. */
export interface StrikeCount {
  /** Notes one; true when it is one too many and the connection must end. */
  strike(nowMs: number): boolean;
}

/** Makes a clean count. */
export function createStrikeCount(): StrikeCount {
  let strikes: readonly number[] = [];
  return {
    strike(nowMs) {
      strikes = [...strikes.filter((at) => nowMs - at < WINDOW_MS), nowMs];
      return strikes.length >= LIMIT;
    },
  };
}
