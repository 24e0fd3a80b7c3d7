import type { RoomId } from '#shared/model/ids.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import type { ParDesk } from '../analysis/par.ts';
import type { Logger } from '../logger.ts';
import type { LiveRoom } from '../rooms/live-room.ts';

/** A par that is not ready is asked for again after so long, wall milliseconds: a wall is read every second. */
const ASK_EVERY_MS = 5_000;
/** Rooms that are remembered: more than run at a time. */
const MOST_ROOMS = 500;

/** Pars of the rooms on walls. */
export interface WallPars {
  /** What is known of a room's par by now; asks for it in the background. Null in a lobby, and for a drill, which has none. */
  parOf(live: Pick<LiveRoom, 'header' | 'room'>): Par | null;
}

interface Known {
  par: Par | null;
  askedAtMs: number;
}

export interface WallParsParts {
  readonly pars: Pick<ParDesk, 'request'>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly logger: Logger;
}

/** Remembers pars, so that a wall neither waits for one nor asks the store for it every second. */
export function createWallPars({ pars, now, logger }: WallParsParts): WallPars {
  const known = new Map<RoomId, Known>();

  function remember(roomId: RoomId): Known {
    const fresh = { par: null, askedAtMs: Number.NEGATIVE_INFINITY };
    known.set(roomId, fresh);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_ROOMS) break;
      known.delete(oldest);
    }
    return fresh;
  }

  return {
    parOf({ header, room }) {
      const { phase } = room.state().public;
      if ((phase !== 'live' && phase !== 'paused') || header.drill !== undefined) return null;
      const entry = known.get(header.roomId) ?? remember(header.roomId);
      if (entry.par !== null || now() - entry.askedAtMs < ASK_EVERY_MS) return entry.par;
      entry.askedAtMs = now();
      pars
        .request(header, room.context.scenario)
        .then(({ par }) => {
          entry.par = par;
        })
        .catch((fault: unknown) => logger.error({ err: fault, roomId: header.roomId }, 'par of a wall was not read'));
      return null;
    },
  };
}
