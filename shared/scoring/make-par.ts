import { z } from 'zod';
import { assert } from '../lib/assert.ts';
import type { MetricValues } from '../metrics/metric.ts';
import { METRICS } from '../metrics/metric-registry.ts';
import { meanCourse } from './par-pace.ts';
import type { Par } from './scorecard.ts';

/** A par as it is stored; the same shape as `Par`. */
export const parSchema = z.strictObject({
  runs: z.int().min(1),
  gmvCents: z.strictObject({ mean: z.number().min(0), samples: z.array(z.number().min(0)) }),
  metrics: z.record(z.string(), z.number()),
  gmvCentsByMinute: z.array(z.number().min(0)).default([]),
});

/**
 * Par from runs of the competent bots: means over the runs on the show's own crowd, the GMV samples for the percentile
 * from the runs on other crowds (the same runs when there are none). A median time that no run has is left out.
 * `courses`: GMV by minute of the runs on the own crowd (`gmvByMinute`); may be empty. Throws without a run on the own
 * crowd. Rules: SCO-5; docs/adr on par (decision on crowd and team seeds).
 */
export function makePar(
  own: readonly MetricValues[],
  others: readonly MetricValues[] = own,
  courses: readonly (readonly number[])[] = [],
): Par {
  assert(own.length > 0, 'par needs a run');
  const metrics: Record<string, number> = {};
  for (const { id } of METRICS) {
    const values = own.flatMap((sample) => sample[id] ?? []);
    if (values.length > 0) metrics[id] = mean(values);
  }
  return {
    runs: own === others ? own.length : own.length + others.length,
    gmvCents: {
      mean: mean(own.map(({ gmvCents }) => gmvCents)),
      samples: others.map(({ gmvCents }) => gmvCents).sort((a, b) => a - b),
    },
    metrics,
    gmvCentsByMinute: meanCourse(courses),
  };
}

/** Share of the samples below the value, ties counted half, in [0, 1]; null without samples. */
export function percentile(samples: readonly number[], value: number): number | null {
  if (samples.length === 0) return null;
  const below = samples.filter((sample) => sample < value).length;
  const ties = samples.filter((sample) => sample === value).length;
  return (below + ties / 2) / samples.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
