import type { RoomState, TrafficWindow } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { changeStaff } from './change-partition.ts';
import { keepNewest } from './keep-newest.ts';

/** The engine's running digest at a show minute or at the end, for verification. Channel: staff. */
export interface DigestMarked {
  readonly type: 'digestMarked';
  readonly tick: number;
  readonly digest: string;
  readonly traffic: TrafficWindow | null;
}

/** How many marks the state remembers; the journal has every minute's. */
const KEPT_DIGESTS = 10;

/** Notes the digest for mentors, teachers and verification. */
export function applyDigestMarked(state: RoomState, event: DigestMarked, atMs: ShowMs): RoomState {
  return changeStaff(state, ({ digests }) => ({
    digests: keepNewest([...digests, { atMs, digest: event.digest }], KEPT_DIGESTS),
  }));
}
