import type { CommandId } from '../model/ids.ts';
import type { Actor, JournalEntry } from '../model/recording.ts';
import type { CommandAck } from '../protocol/socket-events.ts';
import { RejectionCode } from './rejection.ts';

/** Ids that the server gives to its own entries; nobody else may use them. */
const SERVER_PREFIX = 'server-';

/** Ids of the bots' commands; a person who used one would silence a bot of the room. */
const BOT_PREFIX = 'bot-';

/** Id of an entry that the room itself writes. */
export function serverCommandId(name: string): CommandId {
  return `${SERVER_PREFIX}${name}`;
}

/** Whether this actor may not use this id. */
export function isReserved(commandId: CommandId, actor: Actor): boolean {
  if (actor.kind === 'server') return false;
  return commandId.startsWith(SERVER_PREFIX) || (actor.kind !== 'bot' && commandId.startsWith(BOT_PREFIX));
}

/** What a retry needs of the entry that it asks for again; the events would fill the memory of a long show. */
export type RememberedCommand = Pick<JournalEntry, 'seq' | 'actor'>;

/** Accepted commands by id: a retry is answered again, not executed again. Rebuilt from the journal. */
export type CommandMemory = Map<CommandId, RememberedCommand>;

/** Remembers an accepted command; ticks are never retried by anybody. */
export function remember(memory: CommandMemory, { command, commandId, seq, actor }: JournalEntry): void {
  if (command.type !== 'advanceClock') memory.set(commandId, { seq, actor });
}

/** The stored answer for the same actor, a refusal for another one: command/id_taken. Rules: CMD-5. */
export function answerAgain(entry: RememberedCommand, actor: Actor): CommandAck {
  if (isSameActor(entry.actor, actor)) return { ok: true, seq: entry.seq };
  return { ok: false, code: RejectionCode.IdTaken, params: {} };
}

/** The seat may have changed between two tries, the person not. */
function isSameActor(a: Actor, b: Actor): boolean {
  if (a.kind === 'participant' && b.kind === 'participant') return a.id === b.id;
  if (a.kind === 'staff' && b.kind === 'staff') return a.id === b.id;
  return a.kind === 'bot' && b.kind === 'bot' ? a.role === b.role : a.kind === b.kind;
}
