import type { MetricValues } from '#shared/metrics/metric.ts';

/** The four figures an operator steers by, in their fixed order on the screen. */
export const TILE_IDS = ['gmv', 'online', 'clickOrder', 'answer'] as const;
export type TileId = (typeof TILE_IDS)[number];

/**
 * Pass bands behind the tiles. Source: default scenario bands of docs, domain 1.3 ("pass" column): watch GPM ¥800 per
 * thousand views, mean stay 60 s, click-to-order rate 10 %, median time to answer 40 s.
 */
export const PASS_BANDS = {
  gpmWatchCents: 80_000,
  averageWatchSeconds: 60,
  clickOrderRate: 0.1,
  medianAnswerSeconds: 40,
} as const;

/** How much of its pass band a tile has reached: 1 is the band, more is better; null while there is nothing to judge. */
export function tileAttainment(id: TileId, metrics: MetricValues): number | null {
  switch (id) {
    case 'gmv':
      return metrics.views === 0 ? null : metrics.gpmWatchCents / PASS_BANDS.gpmWatchCents;
    case 'online':
      // People online = arrivals × mean stay; the team moves the stay, so the stay is what is judged.
      return metrics.views === 0 ? null : metrics.averageWatchSeconds / PASS_BANDS.averageWatchSeconds;
    case 'clickOrder':
      return metrics.clickRate === 0 ? null : metrics.clickOrderRate / PASS_BANDS.clickOrderRate;
    case 'answer':
      return metrics.medianAnswerSeconds === null
        ? null
        : PASS_BANDS.medianAnswerSeconds / Math.max(1, metrics.medianAnswerSeconds);
  }
}

/** The tile that falls furthest short of its pass band, or null when none does. Exactly one, so that attention is not split. */
export function worstTile(metrics: MetricValues): TileId | null {
  let worst: { id: TileId; attainment: number } | null = null;
  for (const id of TILE_IDS) {
    const attainment = tileAttainment(id, metrics);
    if (attainment !== null && attainment < 1 && (worst === null || attainment < worst.attainment)) {
      worst = { id, attainment };
    }
  }
  return worst?.id ?? null;
}
