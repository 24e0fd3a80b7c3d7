import { useMemo } from 'react';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectProject, selectPublic, selectTeam } from '../studio/show-selectors.ts';
import { type PreflightLine, preflight } from './preflight.ts';
import type { ShowPlan } from './useShowPlan.ts';

const NONE: readonly PreflightLine[] = [];

/** The checks of the show as it is prepared now, one's own unsaved plan included. */
export function usePreflight({ segments, leftMs }: ShowPlan): readonly PreflightLine[] {
  const project = useRoomStore(selectProject);
  const seats = useRoomStore(selectTeam)?.seats ?? null;
  const { queue, plannedMs } = useRoomStore(selectPublic);
  return useMemo(
    () =>
      project === null || seats === null
        ? NONE
        : preflight({ seats, queue, project, plan: segments, plannedMs, leftMs }),
    [project, seats, queue, segments, plannedMs, leftMs],
  );
}
