import { type ScoredMetricId, scoredMetricIdSchema } from '../model/rubric.ts';
import type { Role } from '../model/seat.ts';
import { SCORED_METRICS } from './scored-metric-registry.ts';

/** Amounts of scored metrics as those of the seats that own them: one of several seats counts in equal parts for each. Rules: EXS-4, TRV-4. */
export function seatShares(amounts: Readonly<Partial<Record<ScoredMetricId, number>>>): Readonly<Record<Role, number>> {
  const seats: Record<Role, number> = { host: 0, assistant: 0, operator: 0, moderator: 0, director: 0 };
  for (const id of scoredMetricIdSchema.options) {
    const { owners } = SCORED_METRICS[id];
    for (const role of owners) seats[role] += (amounts[id] ?? 0) / owners.length;
  }
  return seats;
}
