import type { RoomEvent } from '../events/event.ts';
import type { Incident } from '../model/incident.ts';
import type { Language } from '../model/language.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { RoomHeader } from '../model/recording.ts';
import type { Scenario } from '../model/scenario.ts';
import type { RejectionCode } from './rejection.ts';

/** What a decision may read besides the state: fixed for the life of a room, never sent to clients as a whole. */
export interface RoomContext {
  readonly header: RoomHeader;
  readonly scenario: Scenario;
  /** Lexicons by language; an utterance is analysed with the one of the show. */
  readonly lexicons: Readonly<Record<Language, Lexicon>>;
  /** The incident catalogue, sorted by id. */
  readonly incidents: readonly Incident[];
}

/** Outcome of a command: the ordered events it causes (none for a no-op), or a coded refusal with facts for its text. */
export type Decision =
  | { readonly ok: true; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly code: RejectionCode; readonly params: Readonly<Record<string, string | number>> };

/** Accepts a command with the events it causes. */
export function accept(...events: readonly RoomEvent[]): Decision {
  return { ok: true, events };
}

/** Refuses a command; `params` fill the placeholders of the message in both languages. */
export function reject(code: RejectionCode, params: Readonly<Record<string, string | number>> = {}): Decision {
  return { ok: false, code, params };
}
