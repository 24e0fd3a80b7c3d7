import type { Audience } from '../audience/audience-contract.ts';
import type { JournalEntry } from '../model/recording.ts';
import { type CommandMemory, remember } from './command-memory.ts';
import type { RoomContext } from './decision.ts';
import { advancePosition, ROOM_START, type RoomPosition } from './room-position.ts';
import { stageOf } from './stage-of.ts';

/** A journal from which a room cannot be rebuilt: what is wrong, and at which entry. */
export class RecoveryFault extends Error {
  readonly seq: number;
  readonly reason: 'never-opened' | 'gap' | 'foreign' | 'digest';
  constructor(seq: number, reason: RecoveryFault['reason'], message: string) {
    super(`Entry ${seq}: ${message}`);
    this.name = 'RecoveryFault';
    this.seq = seq;
    this.reason = reason;
  }
}

/** A room as its journal tells it. */
export interface RecoveredRoom {
  readonly position: RoomPosition;
  readonly memory: CommandMemory;
}

/**
 * Folds a journal from its first entry, steps a fresh audience through the same stages, and compares every digest on the
 * way; or goes on from where a room stood, with the audience of that place. Throws RecoveryFault on a gap, an entry of
 * another room or a digest that differs. Rules: REP-2, REP-3.
 */
export function recoverFrom(
  entries: readonly JournalEntry[],
  context: RoomContext,
  audience: Audience,
  from: RecoveredRoom = { position: ROOM_START, memory: new Map() },
): RecoveredRoom {
  const memory: CommandMemory = new Map(from.memory);
  let { position } = from;
  for (const entry of entries) {
    checkEntry(entry, position, context);
    const { command } = entry;
    if (command.type === 'advanceClock')
      audience.step(stageOf(position.state, position.signals, context, position.watch), command.tick);
    position = advancePosition(position, entry);
    remember(memory, entry);
    checkDigest(entry, audience);
  }
  return { position, memory };
}

function checkEntry(entry: JournalEntry, { seq }: RoomPosition, { header }: RoomContext): void {
  if (entry.seq !== seq + 1) throw new RecoveryFault(entry.seq, 'gap', `comes after entry ${seq}`);
  if (entry.roomId !== header.roomId) throw new RecoveryFault(entry.seq, 'foreign', `belongs to room ${entry.roomId}`);
}

function checkDigest(entry: JournalEntry, audience: Audience): void {
  for (const event of entry.events) {
    if (event.type !== 'digestMarked' || event.digest === audience.digest()) continue;
    const message = `the journal has digest ${event.digest}, the audience ${audience.digest()}`;
    throw new RecoveryFault(entry.seq, 'digest', message);
  }
}
