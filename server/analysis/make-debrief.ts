import { modelFor } from '#shared/audience/audience-model.ts';
import { gradeIncidents } from '#shared/incidents/grade-incident.ts';
import { afterSale } from '#shared/metrics/after-sale.ts';
import { measureRecording } from '#shared/metrics/measure-recording.ts';
import { notableViewers } from '#shared/metrics/notable-viewers.ts';
import { showSeries } from '#shared/metrics/show-series.ts';
import { trafficWindows } from '#shared/metrics/traffic-windows.ts';
import type { Guidance } from '#shared/model/compliance.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { roomBriefOf } from '#shared/protocol/room-brief-of.ts';
import { listFindings } from '#shared/scoring/measure-compliance.ts';
import { readShow } from '#shared/scoring/read-show.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';
import type { ArchivedRoom } from '../rooms/archived-room.ts';
import type { ParProgress } from './par.ts';

/** What a debrief says of its recording alone: it never changes, and takes half a second of a long show to find. */
export interface DebriefFacts extends Omit<Debrief, 'parMetrics' | 'scorecard' | 'par'> {
  readonly header: RoomHeader;
  readonly scenario: Scenario;
}

/** Finds the facts of a recording. */
export function findDebriefFacts(
  { recording, state }: ArchivedRoom,
  scenario: Scenario,
  guidance: ReadonlyMap<string, Guidance>,
  pictureUrl: (fileName: string) => string,
): DebriefFacts {
  const { header, entries } = recording;
  return {
    header,
    scenario,
    brief: roomBriefOf({ header, scenario, incidents: [] }, 'team', {
      pictureUrl,
      watchId: null,
      joinCode: null,
      teamName: null,
    }),
    lang: header.lang,
    showMs: state.public.showMs,
    metrics: measureRecording(recording),
    incidents: gradeIncidents(recording),
    findings: listFindings(readShow(recording)).map((found) => ({
      ...found,
      guidance: guidance.get(found.finding.id) ?? null,
    })),
    series: showSeries(entries),
    windows: trafficWindows(recording),
    afterSale: afterSale(recording, modelFor(scenario)),
    viewers: notableViewers(recording),
    digest: state.staff?.digests.at(-1)?.digest ?? '',
  };
}

/** Puts together what the debrief page shows; header and scenario, with the seeds, stay here. */
export function makeDebrief(
  { header: _header, scenario: _scenario, ...facts }: DebriefFacts,
  scorecard: Scorecard,
  { par, done, of }: ParProgress,
): Debrief {
  return { ...facts, parMetrics: par?.metrics ?? null, scorecard, par: { done, of } };
}
