import { measureRecording } from '#shared/metrics/measure-recording.ts';
import { showSeries } from '#shared/metrics/show-series.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { roomBriefOf } from '#shared/protocol/room-brief-of.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';
import type { ArchivedRoom } from '../rooms/archived-room.ts';
import type { ParProgress } from './par.ts';

/** Puts together what the debrief page shows. */
export function makeDebrief(
  { recording, state }: ArchivedRoom,
  scenario: Scenario,
  scorecard: Scorecard,
  progress: ParProgress,
  pictureUrl: (fileName: string) => string,
): Debrief {
  return {
    brief: roomBriefOf(recording.header, scenario, 'team', pictureUrl),
    lang: recording.header.lang,
    showMs: state.public.showMs,
    metrics: measureRecording(recording),
    parMetrics: progress.par?.metrics ?? null,
    scorecard,
    series: showSeries(recording.entries),
    par: { done: progress.done, of: progress.of },
    digest: state.staff?.digests.at(-1)?.digest ?? '',
  };
}
