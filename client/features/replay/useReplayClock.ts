import { useCallback, useEffect, useState } from 'react';
import type { ReplayStoreApi } from './create-replay-store.ts';

export const SPEEDS = ['0.5', '1', '2', '4'] as const;
export type Speed = (typeof SPEEDS)[number];

/** The playhead of a replay: where it is, whether it runs and how fast. */
export interface ReplayClock {
  readonly atMs: number;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly seek: (atMs: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** Runs a replay on the browser's frames. At the end it stops; playing again from there starts over. */
export function useReplayClock(store: ReplayStoreApi, startMs: number): ReplayClock {
  const [atMs, setAtMs] = useState(() => clamp(startMs, store.endMs));
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('1');

  useEffect(() => store.seek(atMs), [store, atMs]);

  useEffect(() => {
    if (!isPlaying) return;
    let lastMs = performance.now();
    let handle = requestAnimationFrame(function onFrame(nowMs) {
      const stepMs = Math.max(0, nowMs - lastMs) * Number(speed);
      lastMs = nowMs;
      setAtMs((before) => clamp(before + stepMs, store.endMs));
      handle = requestAnimationFrame(onFrame);
    });
    return () => cancelAnimationFrame(handle);
  }, [isPlaying, speed, store]);

  const isAtEnd = atMs >= store.endMs;
  useEffect(() => {
    if (isAtEnd) setPlaying(false);
  }, [isAtEnd]);

  const seek = useCallback((toMs: number) => setAtMs(clamp(toMs, store.endMs)), [store]);
  const toggle = useCallback(() => {
    if (isAtEnd) setAtMs(0);
    setPlaying((before) => isAtEnd || !before);
  }, [isAtEnd]);
  return { atMs, isPlaying, speed, seek, toggle, setSpeed };
}

function clamp(atMs: number, endMs: number): number {
  return Math.min(endMs, Math.max(0, atMs));
}
