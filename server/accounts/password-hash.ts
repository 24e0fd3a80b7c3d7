import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt);

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** One of OWASP's equal minimum settings of scrypt; 16 MiB for a moment, about 0.2 s of one core. */
const CHOSEN: Cost = { N: 2 ** 14, r: 8, p: 5 };
/**
 * For passwords of at least 55 random bits, which nobody guesses however fast: at a thousand million tries a second half of
 * them take more than a year, and their owners choose others. A roster of 2,000 is hashed in some seconds.
 */
const RANDOM: Cost = { N: 2 ** 8, r: 8, p: 1 };
const KEY_BYTES = 32;

/** A class that signs in at once must not take both cores from the shows: that many are derived at a time. */
const AT_ONCE = 2;

/** Hashes and checks passwords on other threads than the event loop, a few at a time. */
export interface PasswordHash {
  hash(password: string): Promise<string>;
  /** For passwords that were drawn, not chosen. */
  hashRandom(password: string): Promise<string>;
  /** False, too, for a hash that is none. */
  verify(entered: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/** Makes the hash of one server. Stored as `scrypt$N$r$p$salt$key`, so that the cost can grow. */
export function createPasswordHash(): PasswordHash {
  const turn = takeTurns(AT_ONCE);
  const key = (password: string, salt: Buffer, cost: Cost) =>
    turn(() => derive(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost }));
  const hashAt = async (password: string, cost: Cost): Promise<string> => {
    const salt = randomBytes(16);
    const derived = await key(password, salt, cost);
    return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), derived.toString('base64url')].join('$');
  };
  return {
    hash: (password) => hashAt(password, CHOSEN),
    hashRandom: (password) => hashAt(password, RANDOM),
    async verify({ hash, password }) {
      const [kind, N, r, p, salt, stored] = hash.split('$');
      if (kind !== 'scrypt' || salt === undefined || stored === undefined) return false;
      const cost = { N: Number(N), r: Number(r), p: Number(p) };
      const derived = await key(password, Buffer.from(salt, 'base64url'), cost);
      const expected = Buffer.from(stored, 'base64url');
      return derived.length === expected.length && timingSafeEqual(derived, expected);
    },
  };
}

function takeTurns(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
