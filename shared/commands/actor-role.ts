import { must } from '../lib/assert.ts';
import type { Actor } from '../model/recording.ts';
import type { Role } from '../model/seat.ts';

/** The seat from which a command was given that `authorise` lets only seats give. */
export function actorRole(actor: Actor): Role {
  return must(actor.kind === 'server' ? null : actor.role, 'this command is given from a seat');
}
