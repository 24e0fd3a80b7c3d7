import type { Scorecard } from '#shared/scoring/scorecard.ts';
import type { ParProgress } from './par.ts';

/** Whether a scorecard says all that par can tell by now: × par first, the percentile when every run is done. */
export function knowsPar(
  { xPar, percentile }: Pick<Scorecard, 'xPar' | 'percentile'>,
  { par, done, of }: ParProgress,
): boolean {
  return par === null || (xPar !== null && (percentile !== null || done < of));
}
