import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReplayStoreApi } from './create-replay-store.ts';

export const SPEEDS = ['0.5', '1', '1.5', '2', '4'] as const;
export type Speed = (typeof SPEEDS)[number];

/** A stretch that is played again and again. */
export interface Loop {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The playhead of a replay: where it is, whether it runs, how fast, and what it repeats. */
export interface ReplayClock {
  readonly atMs: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly loop: Loop | null;
  readonly seek: (atMs: number) => void;
  readonly toggle: () => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly setSpeed: (speed: Speed) => void;
  /** One speed faster (1) or slower (-1). */
  readonly shiftSpeed: (step: 1 | -1) => void;
  readonly setLoop: (loop: Loop | null) => void;
}

/**
 * Something that plays beside the clock and leads it: given where the playhead was, says where it is; null when it has
 * nothing to say and the clock goes by itself.
 */
export type ReplayLead = (beforeMs: number) => number | null;

/** Runs a replay on the browser's frames. At the end it stops; playing again from there starts over. */
export function useReplayClock(store: ReplayStoreApi, startMs: number, lead: ReplayLead | null = null): ReplayClock {
  const [atMs, setAtMs] = useState(() => clamp(startMs, store.endMs));
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('1');
  const [loop, setLoop] = useState<Loop | null>(null);

  useEffect(() => store.seek(atMs), [store, atMs]);

  useEffect(() => {
    if (!isPlaying) return;
    let lastMs = performance.now();
    let handle = requestAnimationFrame(function onFrame(nowMs) {
      const stepMs = Math.max(0, nowMs - lastMs) * Number(speed);
      lastMs = nowMs;
      setAtMs((before) => {
        const ledMs = lead?.(before) ?? null;
        return clamp(advance(before, ledMs === null ? stepMs : ledMs - before, loop), store.endMs);
      });
      handle = requestAnimationFrame(onFrame);
    });
    return () => cancelAnimationFrame(handle);
  }, [isPlaying, speed, loop, store, lead]);

  const isAtEnd = atMs >= store.endMs;
  useEffect(() => {
    if (isAtEnd) setPlaying(false);
  }, [isAtEnd]);

  const acts = useMemo(
    () => ({
      seek: (toMs: number) => setAtMs(clamp(toMs, store.endMs)),
      pause: () => setPlaying(false),
      setSpeed,
      shiftSpeed: (step: 1 | -1) => setSpeed((before) => SPEEDS[SPEEDS.indexOf(before) + step] ?? before),
      setLoop,
    }),
    [store],
  );
  const play = useCallback(() => {
    if (isAtEnd) setAtMs(0);
    setPlaying(true);
  }, [isAtEnd]);
  const toggle = useCallback(() => (isPlaying ? setPlaying(false) : play()), [isPlaying, play]);
  return { atMs, isPlaying, speed, loop, ...acts, play, toggle };
}

/** Moves on; a playhead inside of the loop goes back to its beginning instead of past its end. */
function advance(atMs: number, stepMs: number, loop: Loop | null): number {
  const nextMs = atMs + stepMs;
  return loop !== null && atMs < loop.toMs && nextMs >= loop.toMs ? loop.fromMs : nextMs;
}

function clamp(atMs: number, endMs: number): number {
  return Math.min(endMs, Math.max(0, atMs));
}
