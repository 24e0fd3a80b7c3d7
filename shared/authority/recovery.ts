import type { Audience } from '../audience/audience-contract.ts';
import type { Stage } from '../audience/stage.ts';
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
 * way. Throws RecoveryFault on a gap, an entry of another room or a digest that differs. Rules: REP-2, REP-3.
 */
export function recoverFrom(entries: readonly JournalEntry[], context: RoomContext, audience: Audience): RecoveredRoom {
  const fold = createFold(context);
  for (const entry of entries) {
    const stage = fold.read(entry);
    if (stage !== null) audience.step(stage, tickOf(entry));
    checkDigest(entry, audience);
  }
  return fold.room();
}

/** A journal that was folded once, to be gone on from by many rooms. */
export interface FoldedRoom {
  /** Steps a fresh audience to where the journal ends; throws RecoveryFault where its digest differs. */
  recover(audience: Audience): RecoveredRoom;
}

/**
 * Folds a journal without an audience and keeps the stages: what `recoverFrom` does, but for the steps of the audience.
 * Throws RecoveryFault on a gap and on an entry of another room. Rules: REP-2, REP-3.
 */
export function foldRoom(entries: readonly JournalEntry[], context: RoomContext): FoldedRoom {
  const fold = createFold(context);
  const steps = entries.map((entry) => ({ entry, stage: fold.read(entry) }));
  return {
    recover(audience) {
      for (const { entry, stage } of steps) {
        if (stage !== null) audience.step(stage, tickOf(entry));
        checkDigest(entry, audience);
      }
      return fold.room();
    },
  };
}

/** Reads entry after entry; a tick gives the stage that its audience stepped on, every other entry null. */
function createFold(context: RoomContext): {
  readonly read: (entry: JournalEntry) => Stage | null;
  readonly room: () => RecoveredRoom;
} {
  const memory: CommandMemory = new Map();
  let position = ROOM_START;
  return {
    read(entry) {
      checkEntry(entry, position, context);
      const isTick = entry.command.type === 'advanceClock';
      const stage = isTick ? stageOf(position.state, position.signals, context, position.watch) : null;
      position = advancePosition(position, entry);
      remember(memory, entry);
      return stage;
    },
    // Rooms that go on from here remember more, each for itself.
    room: () => ({ position, memory: new Map(memory) }),
  };
}

/** The number of a tick; 0 for an entry that is none. */
function tickOf({ command }: JournalEntry): number {
  return command.type === 'advanceClock' ? command.tick : 0;
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
