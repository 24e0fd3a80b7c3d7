/** A chunk is one second; the most that a browser saves up while it is busy fits too. Bytes. */
export const MAX_CHUNK_BYTES = 4 * 1_048_576;

/** All footage of one show, bytes: two hours at the highest step of the ladder, and a half more. */
export const MAX_SHOW_BYTES = 1_700_000_000;

/** How long footage is kept where a class says nothing else, days. Source: interface study, "raw 30 days". */
export const DEFAULT_KEPT_DAYS = 30;
/** The same for rooms without a class: nobody looks after them. */
export const OPEN_ROOM_KEPT_DAYS = 7;

/** How long a pass to look at footage lasts, milliseconds; the player asks for another in time. */
export const VIEW_PASS_MS = 600_000;
/** How long a pass to send chunks of a part lasts, milliseconds. Long enough for a show, and for coming back after it. */
export const SEND_PASS_MS = 6 * 3_600_000;

/** Version of what a person is asked to agree to; a changed text asks again. */
export const CONSENT_VERSION = 1;
