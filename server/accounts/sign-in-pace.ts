import { createSlowDown, type Pace } from './slow-down.ts';

/** Somebody who does not remember: five mistakes are free, then each try waits longer. */
const ONE_PERSON: Pace = { free: 5, firstMs: 1_000, mostMs: 16_000 };
/** One account tried from many addresses. Its owner waits too, but never long. */
const ONE_ACCOUNT: Pace = { free: 20, firstMs: 500, mostMs: 4_000 };
/** One address that tries many accounts: a lab sits behind one, so it is slowed late, a little, and never locked. */
const ONE_ADDRESS: Pace = { free: 100, firstMs: 500, mostMs: 2_000 };

/** How fast passwords may be tried. */
export interface SignInPace {
  /** Waits as long as the failures so far ask for. Rejects with `TooManyTries`. */
  take(username: string, address: string): Promise<void>;
  /** The try was right. */
  giveBack(username: string, address: string): void;
}

/** Makes the pace of one server. `now` is monotonic milliseconds. */
export function createSignInPace(now: () => number, wait?: (ms: number) => Promise<unknown>): SignInPace {
  const people = createSlowDown(ONE_PERSON, now, wait);
  const accounts = createSlowDown(ONE_ACCOUNT, now, wait);
  const addresses = createSlowDown(ONE_ADDRESS, now, wait);
  const both = (username: string, address: string) => `${username}\n${address}`;
  return {
    async take(username, address) {
      await Promise.all([people.take(both(username, address)), accounts.take(username), addresses.take(address)]);
    },
    giveBack(username, address) {
      people.forget(both(username, address));
      accounts.forget(username);
      addresses.giveBack(address);
    },
  };
}
