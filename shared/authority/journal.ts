import type { RoomId } from '../model/ids.ts';
import type { JournalEntry, RoomHeader } from '../model/recording.ts';

/**
 * Where rooms are written. One contract, several implementations (memory, PostgreSQL, faulty); every one passes
 * `tests/contract/journal-contract.ts`.
 */
export interface Journal {
  /** Stores a header; resolves after commit. Rejects with JournalFault if the room exists. */
  open(header: RoomHeader): Promise<void>;
  /**
   * Appends entries of one room, dense in `seq` after those already stored; resolves after commit. All or nothing.
   * Rejects with `JournalFault`: `conflict` when a seq or a commandId is already stored or the seq does not follow the
   * stored ones (another owner wrote), `unavailable` when the store cannot be reached, in which case the same append may
   * be tried again and is stored once even if the first try had arrived, and `refused` when these entries cannot be
   * stored at all (a bug of the caller).
   */
  append(roomId: RoomId, entries: readonly JournalEntry[]): Promise<void>;
  /** Header of a room, or null. Rejects with `JournalDamage` when the stored text is not what was written. */
  header(roomId: RoomId): Promise<RoomHeader | null>;
  /** Entries with `seq > afterSeq` in order; may be empty. Rejects with `JournalDamage` when one is missing or changed. */
  read(roomId: RoomId, afterSeq: number): Promise<readonly JournalEntry[]>;
}

/** What kept a store from appending; see `Journal.append`. */
export type JournalFaultKind = 'conflict' | 'unavailable' | 'refused';

/** A store that could not append. */
export class JournalFault extends Error {
  readonly kind: JournalFaultKind;
  constructor(kind: JournalFaultKind, message: string) {
    super(message);
    this.name = 'JournalFault';
    this.kind = kind;
  }
}

/** A stored entry that is missing or not what was written; `seq` 0 is the header. The room must not go on. */
export class JournalDamage extends Error {
  readonly roomId: RoomId;
  readonly seq: number;
  constructor(roomId: RoomId, seq: number, what: string) {
    super(`Journal of room ${roomId} is damaged at seq ${seq}: ${what}.`);
    this.name = 'JournalDamage';
    this.roomId = roomId;
    this.seq = seq;
  }
}
