import { useEffect, useState } from 'react';
import type { MetricValues } from '#shared/metrics/metric.ts';
import { TILE_IDS, type TileId } from './tile-targets.ts';

/** Five minutes in steps of five seconds, as the room's own trend. */
const STEP_MS = 5_000;
const KEPT = 60;

type Trends = Readonly<Record<TileId, readonly number[]>>;

const EMPTY: Trends = { gmv: [], online: [], clickOrder: [], answer: [] };

/** The figure of each tile. */
export function tileValue(id: TileId, metrics: MetricValues, online: number): number | null {
  switch (id) {
    case 'gmv':
      return metrics.gmvCents;
    case 'online':
      return online;
    case 'clickOrder':
      return metrics.clickOrderRate;
    case 'answer':
      return metrics.medianAnswerSeconds;
  }
}

/** Figures of the tiles over the last five minutes that this screen has seen, one sample per five seconds of show time. */
export function useTileTrends(metrics: MetricValues | null, online: number, showMs: number): Trends {
  const [trends, setTrends] = useState(EMPTY);
  const step = Math.floor(showMs / STEP_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sample is taken when the step changes, not when a figure does.
  useEffect(() => {
    if (metrics === null) return;
    setTrends((before) => {
      const grown = TILE_IDS.map((id) => {
        const value = tileValue(id, metrics, online);
        return [id, value === null ? before[id] : [...before[id], value].slice(-KEPT)] as const;
      });
      return Object.fromEntries(grown) as Trends;
    });
  }, [step]);
  return trends;
}
