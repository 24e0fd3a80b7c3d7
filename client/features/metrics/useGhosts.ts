import { useCallback, useState } from 'react';
import { courseAt } from '#shared/metrics/ghost-course.ts';
import { GHOST_KINDS, type Ghost, type GhostKind } from '#shared/model/ghost.ts';
import type { TrendPoint } from '#shared/model/room.ts';
import { api } from '../../connection/api.ts';
import { useResource } from '../../connection/useResource.ts';
import { keepChoice, readChoice } from '../studio/stored-choice.ts';

const CHOICE = 'caipai.ghost';
const NONE = 'none';

/** The ghosts of a room, and the one that this browser shows. */
export interface GhostChoice {
  /** Empty before they are there, where there are none, and while an exam keeps them. */
  readonly ghosts: readonly Ghost[];
  readonly shown: Ghost | null;
  /** Shows one, or none; the choice is kept in this browser. */
  readonly choose: (kind: GhostKind | null) => void;
}

/** Loads the ghosts of a room once: what has ended does not change. Unless it was switched off, one of them shows. */
export function useGhosts(roomId: string): GhostChoice {
  const load = useCallback(() => api.ghosts(roomId), [roomId]);
  const [resource] = useResource(load);
  const [choice, setChoice] = useState(() => readChoice(CHOICE));
  const ghosts = resource.phase === 'ready' ? resource.value.ghosts : NO_GHOSTS;
  const wanted = ghosts.find(({ kind }) => kind === choice) ?? (choice === NONE ? undefined : ghosts[0]);
  return {
    ghosts,
    shown: wanted ?? null,
    choose: (kind) => {
      keepChoice(CHOICE, kind ?? NONE);
      setChoice(kind ?? NONE);
    },
  };
}

/** A kind of ghost from the value of a control; null for everything else. */
export function ghostKindOf(value: string): GhostKind | null {
  return GHOST_KINDS.find((kind) => kind === value) ?? null;
}

/** A ghost beside a live curve of `count` points, five seconds apart, the last at or before `showMs`; null where it had ended. */
export function ghostTrend(
  ghost: Ghost,
  field: keyof Pick<TrendPoint, 'online' | 'gmvCents'>,
  showMs: number,
  count: number,
): readonly (number | null)[] {
  const lastMs = showMs - (showMs % STEP_MS);
  return Array.from({ length: count }, (_, k) => {
    const atMs = Math.max(0, lastMs - (count - 1 - k) * STEP_MS);
    return courseAt(ghost.points, atMs)?.[field] ?? null;
  });
}

const STEP_MS = 5_000;
const NO_GHOSTS: readonly Ghost[] = [];
