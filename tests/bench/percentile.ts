import { must } from '#shared/lib/assert.ts';

/** The smallest sample that a share of all samples does not exceed (nearest rank). There must be one. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return must(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)], 'samples');
}
