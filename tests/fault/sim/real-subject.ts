import { JournalFault } from '#shared/authority/journal.ts';
import { openRoom, recoverRoom } from '#shared/authority/rehearsal-room.ts';
import type { Subject } from './simulate-room.ts';

/** The room as it is, without a bug put into it. */
export const REAL_SUBJECT: Subject = {
  openRoom,
  recoverRoom,
  makeFault: (kind, message) => new JournalFault(kind, message),
};
