import { must } from '../lib/assert.ts';
import type { Actor } from '../model/recording.ts';
import type { Role } from '../model/seat.ts';

/** The seat from which a command was given, null for the server, the staff and people without a seat. */
export function seatOf(actor: Actor): Role | null {
  return actor.kind === 'bot' || actor.kind === 'participant' ? actor.role : null;
}

/** The seat from which a command was given that `authorise` lets only seats give. */
export function actorRole(actor: Actor): Role {
  return must(seatOf(actor), 'this command is given from a seat');
}
