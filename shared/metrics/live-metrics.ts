import type { RoomState } from '../model/room.ts';
import { deriveMetrics } from './derive-metrics.ts';
import type { MetricValues } from './metric.ts';

/**
 * The metrics of a running room, or null where the team's part of the state is not visible. Equal to
 * `measureRecording` of the log so far, but that the median time to answer is in whole seconds. Rules: MET-4.
 */
export function liveMetrics(state: RoomState): MetricValues | null {
  if (state.team === null) return null;
  const { counters, answeredCount, answerSeconds } = state.team;
  return deriveMetrics({
    counters,
    peakOnline: state.public.peakOnline,
    showMs: state.public.showMs,
    questionsAnswered: answeredCount,
    medianAnswerSeconds: medianOfBins(answerSeconds),
  });
}

/** Lower median of counted whole seconds: the first bin that reaches half of all answers. */
function medianOfBins(bins: readonly number[]): number | null {
  const total = bins.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [seconds, count] of bins.entries()) {
    seen += count;
    if (count > 0 && seen * 2 >= total) return seconds;
  }
  return null;
}
