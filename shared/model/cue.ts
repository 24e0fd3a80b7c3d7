import type { CueId } from './ids.ts';
import type { Role } from './seat.ts';
import type { ShowMs } from './units.ts';

/** A cue to one seat: from the seat that gave it, or from a mentor or teacher. */
export interface Cue {
  readonly id: CueId;
  readonly from: Role | 'staff';
  readonly to: Role;
  readonly text: string;
  readonly atMs: ShowMs;
  readonly acknowledgedAtMs: ShowMs | null;
}
