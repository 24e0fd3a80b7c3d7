import { modelFor } from '#shared/audience/audience-model.ts';
import { gradeIncidents } from '#shared/incidents/grade-incident.ts';
import { afterSale } from '#shared/metrics/after-sale.ts';
import { measureRecording } from '#shared/metrics/measure-recording.ts';
import { metricMoments } from '#shared/metrics/metric-evidence.ts';
import { notableViewers } from '#shared/metrics/notable-viewers.ts';
import { pacingOf } from '#shared/metrics/pacing.ts';
import { questionTable } from '#shared/metrics/question-table.ts';
import { showSeries } from '#shared/metrics/show-series.ts';
import { trafficWindows } from '#shared/metrics/traffic-windows.ts';
import type { Guidance } from '#shared/model/compliance.ts';
import type { FindingJudgement } from '#shared/model/finding-judgement.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { TeamState } from '#shared/model/room.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { roomBriefOf } from '#shared/protocol/room-brief-of.ts';
import { listFindings } from '#shared/scoring/measure-compliance.ts';
import { planCourse } from '#shared/scoring/plan-course.ts';
import { readShow, withReviewed } from '#shared/scoring/read-show.ts';
import { teamLanes } from '#shared/scoring/role-lanes.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';
import type { ShowFacts } from '#shared/scoring/show-facts.ts';
import type { ArchivedRoom } from '../rooms/archived-room.ts';
import type { ParProgress } from './par.ts';

/** What a debrief says of its recording alone: it never changes, and takes half a second of a long show to find. */
export interface DebriefFacts extends Omit<Debrief, 'parMetrics' | 'scorecard' | 'par' | 'findings' | 'canJudge'> {
  readonly header: RoomHeader;
  readonly scenario: Scenario;
  readonly show: ShowFacts;
  /** Who held which seat at the end. */
  readonly seats: TeamState['seats'] | null;
}

/** Finds the facts of a recording. */
export function findDebriefFacts(
  { recording, state }: ArchivedRoom,
  scenario: Scenario,
  pictureUrl: (fileName: string) => string,
): DebriefFacts {
  const { header, entries } = recording;
  const show = readShow(recording);
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
    moments: metricMoments(recording),
    questions: questionTable(recording),
    incidents: gradeIncidents(recording),
    show,
    pacing: pacingOf(
      show.spoken.map(({ startMs, endMs }) => ({ startMs, endMs, loudness: null })),
      show.spoken,
      { liveMs: show.liveMs, lang: header.lang, source: 'text' },
    ),
    seats: state.team?.seats ?? null,
    series: showSeries(entries),
    course: planCourse(show, header.plannedMs),
    team: teamLanes(recording),
    windows: trafficWindows(recording),
    afterSale: afterSale(recording, modelFor(scenario)),
    viewers: notableViewers(recording),
    digest: state.staff?.digests.at(-1)?.digest ?? '',
  };
}

/** What is not of the recording alone: what was said of its findings since, by which rules, and whether the reader may say more. */
export interface DebriefJudgements {
  readonly reviewed: readonly FindingJudgement[];
  readonly guidance: ReadonlyMap<string, Guidance>;
  readonly canJudge: boolean;
}

/** Puts together what the debrief page shows; header and scenario, with the seeds, stay here. */
export function makeDebrief(
  { header: _header, scenario: _scenario, seats: _seats, show, ...facts }: DebriefFacts,
  { reviewed, guidance, canJudge }: DebriefJudgements,
  scorecard: Scorecard,
  { par, done, of }: ParProgress,
): Debrief {
  const findings = listFindings(withReviewed(show, reviewed)).map((found) => ({
    ...found,
    guidance: guidance.get(found.finding.id) ?? null,
  }));
  return { ...facts, findings, canJudge, parMetrics: par?.metrics ?? null, scorecard, par: { done, of } };
}
