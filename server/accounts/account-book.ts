import type { IncomingHttpHeaders } from 'node:http';
import type { ParticipantId } from '#shared/model/ids.ts';
import type { AccountRole } from '#shared/model/person.ts';

/** Somebody who has a session: a guest, or somebody who signed in. */
export interface Person {
  readonly id: ParticipantId;
  readonly role: AccountRole;
  /** Empty for a guest who has not chosen one. */
  readonly name: string;
  /** Null for guests. */
  readonly username: string | null;
  readonly mustChangePassword: boolean;
  /** The magic link that let a mentor in, and nothing but its recordings; null for everybody else. */
  readonly link: { readonly linkId: string; readonly expiresAt: string } | null;
}

/** A session that is valid now. */
export interface Session {
  readonly person: Person;
  /** Names the session without being its secret: its sockets are found by it. */
  readonly key: string;
  /** Values of `Set-Cookie` headers, without `Secure`; empty when the request's own cookie stays. */
  readonly cookies: readonly string[];
}

/** What a request carries: no session, one that is over or forged, or a valid one. */
export type Found = Session | 'none' | 'over';

/**
 * Who is asking. HTTP routes and the socket handshake know people through this interface alone. Every method rejects
 * with `StoreAway` when the database cannot be asked.
 */
export interface AccountBook {
  /** Session of a request. While the database is away, one that was seen lately still counts. */
  find(headers: IncomingHttpHeaders): Promise<Found>;
  /** A new guest. Rejects with `TooManyGuests`. `address` is where the request came from. */
  openGuest(address: string): Promise<Session>;
}

/** The database cannot be asked now; the same request may work later. */
export class StoreAway extends Error {
  constructor(cause: unknown) {
    super('the accounts cannot be read', { cause });
    this.name = 'StoreAway';
  }
}

/** Too many guests came from one address within a short time. */
export class TooManyGuests extends Error {
  constructor() {
    super('too many guests from one address');
    this.name = 'TooManyGuests';
  }
}
