import { measureRecording } from '../metrics/measure-recording.ts';
import type { Recording } from '../model/recording.ts';
import type { Rubric } from '../model/rubric.ts';
import { scoreMeasured } from '../scoring/score-recording.ts';
import type { Par } from '../scoring/scorecard.ts';

/** What a branch came to. `total` is the score with bots' seats counted, null where nothing could be scored. */
export interface BranchOutcome {
  readonly averageOnline: number;
  readonly orders: number;
  readonly gmvCents: number;
  readonly total: number | null;
}

/** Names of what is compared, in the order in which it is shown. */
export const OUTCOMES = ['total', 'gmvCents', 'orders', 'averageOnline'] as const satisfies (keyof BranchOutcome)[];
export type OutcomeName = (typeof OUTCOMES)[number];

/** Measures a branch that was played to its end. */
export function outcomeOf(recording: Recording, rubric: Rubric, par: Par | null): BranchOutcome {
  const metrics = measureRecording(recording);
  const { total } = scoreMeasured(recording, metrics, rubric, par, { scoreBots: true, isBrief: true });
  return { averageOnline: metrics.averageOnline, orders: metrics.orders, gmvCents: metrics.gmvCents, total };
}
