import { must } from '#shared/lib/assert.ts';
import { LEAST_OF_CLASS, medianCourse } from '#shared/metrics/ghost-course.ts';
import { showSeries } from '#shared/metrics/show-series.ts';
import { GHOST_KINDS, type Ghost, type GhostKind } from '#shared/model/ghost.ts';
import type { RoomId } from '#shared/model/ids.ts';
import type { TrendPoint } from '#shared/model/room.ts';
import type { GhostList } from '#shared/protocol/ghost-contract.ts';
import { rememberLatest } from '../analysis/remember-latest.ts';
import type { GhostSource } from '../storage/ghost-store.ts';
import type { Storage } from '../storage/storage.ts';

/** Courses that are kept: a class looks at those of the same shows. A course of half an hour has 360 points. */
const KEPT_COURSES = 200;
/** Teams of a class whose journals are read for its middle. */
const MOST_OF_CLASS = 40;

/** Finds the ghosts of a room. */
export interface GhostDesk {
  ghostsOf(roomId: RoomId): Promise<GhostList>;
}

/** Makes the desk; what has ended never changes, so each journal is read once. */
export function createGhostDesk(storage: Pick<Storage, 'journal' | 'ghosts'>): GhostDesk {
  const courseOf = rememberLatest(
    KEPT_COURSES,
    async (roomId): Promise<readonly TrendPoint[]> => showSeries(await storage.journal.read(roomId, 0)),
  );

  async function ghostOf(kind: GhostKind, sources: readonly GhostSource[]): Promise<Ghost | null> {
    const taken = sources.filter((source) => source.kind === kind).slice(0, kind === 'class' ? MOST_OF_CLASS : 1);
    if (taken.length < (kind === 'class' ? LEAST_OF_CLASS : 1)) return null;
    const courses: (readonly TrendPoint[])[] = [];
    // One after the other: a running show must not wait for a whole class of journals at once.
    for (const { roomId } of taken) courses.push(await courseOf(roomId));
    const points = kind === 'class' ? medianCourse(courses) : must(courses[0], 'one course');
    if (points.length === 0) return null;
    return { kind, openedAt: must(taken[0], 'a source').openedAt.toISOString(), shows: taken.length, points };
  }

  return {
    async ghostsOf(roomId) {
      const sources = await storage.ghosts.sourcesFor(roomId);
      const ghosts: Ghost[] = [];
      for (const kind of GHOST_KINDS) {
        const ghost = await ghostOf(kind, sources);
        if (ghost !== null) ghosts.push(ghost);
      }
      return { ghosts };
    },
  };
}
