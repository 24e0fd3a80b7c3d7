import type { MetricId, MetricValues } from '../metrics/metric.ts';
import { getMetric } from '../metrics/metric-registry.ts';
import type { Par, Scorecard } from './scorecard.ts';

/** The five factors of GMV and what must have happened for each to be measured. Source: `domain` 1.2, the five-step identity. */
const FACTORS: readonly { id: MetricId; needs: keyof MetricValues | null }[] = [
  { id: 'impressions', needs: null },
  { id: 'enterRate', needs: 'impressions' },
  { id: 'clickRate', needs: 'productExposureRate' },
  { id: 'clickOrderRate', needs: 'clickRate' },
  { id: 'aovCents', needs: 'orders' },
];

/** The pass band, for when par is not there; reach and basket depend on the project and have none. Source: `domain` 1.3. */
const PASS_BAND: Readonly<Partial<Record<MetricId, number>>> = { enterRate: 0.1, clickRate: 0.1, clickOrderRate: 0.1 };

/** The funnel factor that is lowest against par, or against the pass band without par; null when none can be compared. Rules: SCO-5. */
export function worstFactor(metrics: MetricValues, par: Par | null): Scorecard['worstFactor'] {
  let worst: Scorecard['worstFactor'] = null;
  for (const { id, needs } of FACTORS) {
    const value = metrics[id];
    const parValue = par === null ? PASS_BAND[id] : par.metrics[id];
    if (value === null || parValue === undefined || parValue <= 0) continue;
    if (needs !== null && (metrics[needs] ?? 0) === 0) continue;
    const ratio = value / parValue;
    if (worst === null || ratio < worst.ratio) worst = { id, name: getMetric(id).name, value, parValue, ratio };
  }
  return worst;
}
