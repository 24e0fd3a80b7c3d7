import { createWording } from '#shared/audience/wording.ts';
import type { RoomContext } from '#shared/authority/decision.ts';
import { explainViewer } from '#shared/authority/explain-viewer.ts';
import { must } from '#shared/lib/assert.ts';
import { showSeries } from '#shared/metrics/show-series.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { ShowMs } from '#shared/model/units.ts';
import type { TraceDeed } from '#shared/model/viewer-trace.ts';
import type { ExplainedChange, WhatIfCourse } from '#shared/protocol/what-if-contract.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import type { Par } from '#shared/scoring/scorecard.ts';
import { type BranchOutcome, outcomeOf } from '#shared/whatif/branch-outcome.ts';
import { editScripts, scriptFrom } from '#shared/whatif/branch-script.ts';
import { type ChangedViewer, changedViewers, type DeedName, watchDeeds } from '#shared/whatif/changed-viewers.ts';
import { recordedLines } from '#shared/whatif/line-aliases.ts';
import { type MetricLosses, metricLosses } from '#shared/whatif/metric-losses.ts';
import { type Branch, type BranchInputs, playBranch, watchRecording } from '#shared/whatif/play-branch.ts';
import { type RollOutStart, rollOut } from '#shared/whatif/roll-out.ts';
import type { Content } from '../content/load-content.ts';
import { rubricFor } from '../content/rubric-for.ts';
import { shippedContent } from '../content/shipped-content.ts';
import { isOurs } from './is-ours.ts';
import { audienceInputs } from './run-headless.ts';
import { readShared, type SharedRecording } from './shared-recording.ts';

interface Task {
  readonly recording: SharedRecording;
  readonly par: Par | null;
}

/** The recorded draws: what the edit would have changed in the very show that was played. */
export interface CourseTask extends Task {
  readonly kind: 'course';
  readonly edit: ShowEdit;
}
/** Why viewers of that course did something else: it takes longer than the course itself. */
export interface ReasonsTask extends Task {
  readonly kind: 'reasons';
  readonly edit: ShowEdit;
}
/** Other futures of one place. */
export interface FuturesTask extends Task {
  readonly kind: 'futures';
  /** Entries before the place. */
  readonly cut: number;
  /** Courses from there, each with an edit of that place; null goes on as it was. */
  readonly edits: readonly (ShowEdit | null)[];
  readonly replicates: readonly number[];
}
/** Scores of bots that play the rest from a place. */
export interface RollTask extends Task {
  readonly kind: 'rolls';
  readonly start: RollOutStart;
  /** Where the show ends: not where a drill of it did. */
  readonly endMs: ShowMs;
  readonly replicates: readonly number[];
}
export type WhatIfTask = CourseTask | ReasonsTask | FuturesTask | RollTask;

export type WhatIfAnswer =
  | { readonly kind: 'course'; readonly course: WhatIfCourse }
  | { readonly kind: 'reasons'; readonly viewers: readonly ExplainedChange[] }
  /** By course in the order of the edits, then by replicate. */
  | { readonly kind: 'futures'; readonly courses: readonly (readonly BranchOutcome[])[] }
  | { readonly kind: 'rolls'; readonly scores: readonly number[]; readonly losses: readonly MetricLosses[] };

/** Viewers who are listed, and those of them whose reasons are looked into: each takes a whole show to play. */
const LISTED_VIEWERS = 12;
const EXPLAINED_VIEWERS = 4;
const DEEDS: Readonly<Record<DeedName, TraceDeed>> = {
  orders: 'ordered',
  questions: 'asked',
  follows: 'followed',
  reports: 'reported',
  entries: 'entered',
};

/** Worker entry: plays other futures of a recording. */
export default function playWhatIf(task: WhatIfTask): WhatIfAnswer {
  const content = shippedContent();
  switch (task.kind) {
    case 'course':
      return { kind: 'course', course: playCourse(task, content) };
    case 'reasons':
      return { kind: 'reasons', viewers: playReasons(task, content) };
    case 'futures':
      return { kind: 'futures', courses: playFutures(task, content) };
    default:
      return { kind: 'rolls', ...playRolls(task, content) };
  }
}

function inputsOf({ header, entries }: Recording, loaded: Content, replicate: number): BranchInputs {
  const found = loaded.scenarios.find(({ id }) => id === header.scenarioId) ?? loaded.scenarios[0];
  const scenario = must(found, 'content without a scenario');
  const context: RoomContext = { header, scenario, lexicons: loaded.lexicons, incidents: loaded.incidents };
  return {
    context,
    audience: audienceInputs(header, scenario, loaded),
    lines: recordedLines(entries),
    replicate,
    isCondensed: false,
  };
}

/** Both courses on the recorded draws, with everybody's deeds in them. */
function playBoth({ recording: shared, edit }: CourseTask | ReasonsTask, loaded: Content) {
  const recording = readShared(shared);
  const isExact = isOurs(recording, loaded);
  const scripts = editScripts(recording.entries, edit, !isExact);
  const inputs = inputsOf(recording, loaded, 0);
  const [before, after] = [watchDeeds(), watchDeeds()];
  const seen = { ...inputs, probe: before.probe };
  const recorded = isExact ? watchRecording(recording, seen) : playBranch(scripts.recorded, seen);
  const edited = playBranch(scripts.edited, { ...inputs, probe: after.probe });
  return { recorded, edited, changed: changedViewers(before.deeds, after.deeds), inputs };
}

function playCourse(task: CourseTask, loaded: Content): WhatIfCourse {
  const { par } = task;
  const { recorded, edited, changed, inputs } = playBoth(task, loaded);
  const rubric = rubricFor(loaded, inputs.context.header);
  return {
    recorded: outcomeOf(recorded.recording, rubric, par),
    edited: outcomeOf(edited.recording, rubric, par),
    series: { recorded: showSeries(recorded.recording.entries), edited: showSeries(edited.recording.entries) },
    dropped: Math.max(0, edited.dropped - recorded.dropped),
    viewers: namedChanges(changed, inputs),
    changed: new Set(changed.map(({ viewer }) => viewer)).size,
  };
}

/** Those who are listed, without what moved them. */
function namedChanges(changes: readonly ChangedViewer[], { audience }: BranchInputs): readonly ExplainedChange[] {
  const wording = createWording(audience);
  return changes
    .slice(0, LISTED_VIEWERS)
    .map((change) => ({ ...change, name: wording.name(change.viewer), reasons: [] }));
}

function playReasons(task: ReasonsTask, loaded: Content): readonly ExplainedChange[] {
  const { recorded, edited, changed, inputs } = playBoth(task, loaded);
  return explainChanges(namedChanges(changed, inputs), recorded, edited, inputs);
}

/** Why they did it, in the course in which they did more of it. */
function explainChanges(
  changes: readonly ExplainedChange[],
  recorded: Branch,
  edited: Branch,
  { context, audience }: BranchInputs,
): readonly ExplainedChange[] {
  return changes.map((change, k) => {
    if (k >= EXPLAINED_VIEWERS || change.deed === 'entries') return change;
    const { entries } = (change.edited > change.recorded ? edited : recorded).recording;
    const trace = explainViewer(entries, context, audience, change.viewer);
    const deeds = trace?.outcomes.filter(({ deed }) => deed === DEEDS[change.deed]) ?? [];
    return { ...change, reasons: deeds.at(-1)?.reasons ?? [] };
  });
}

function playFutures(
  { recording: shared, cut, edits, par, replicates }: FuturesTask,
  loaded: Content,
): readonly (readonly BranchOutcome[])[] {
  const recording = readShared(shared);
  const { header, entries } = recording;
  const isAnew = !isOurs(recording, loaded);
  const rubric = rubricFor(loaded, header);
  const inputs = { ...inputsOf(recording, loaded, 0), isCondensed: true };
  return edits.map((edit) => {
    const script = edit === null ? scriptFrom(entries, cut, isAnew) : editScripts(entries, edit, isAnew).edited;
    return replicates.map((replicate) =>
      outcomeOf(playBranch(script, { ...inputs, replicate }).recording, rubric, par),
    );
  });
}

function playRolls(
  { recording: shared, par, start, endMs, replicates }: RollTask,
  loaded: Content,
): { scores: number[]; losses: MetricLosses[] } {
  const recording = readShared(shared);
  const rubric = rubricFor(loaded, recording.header);
  const inputs = inputsOf(asShow(recording), loaded, 0);
  const scores: number[] = [];
  const losses: MetricLosses[] = [];
  for (const replicate of replicates) {
    const rolled = rollOut(recording.entries, start, { ...inputs, replicate, isCondensed: true }, endMs);
    const scorecard = scoreRecording(rolled, rubric, par, { scoreBots: true, isBrief: true });
    if (scorecard.total === null) continue;
    scores.push(scorecard.total);
    losses.push(metricLosses(scorecard));
  }
  return { scores, losses };
}

/** The rest of a drill is played in the show that it was taken from. */
function asShow(recording: Recording): Recording {
  const { drill, ...header } = recording.header;
  return drill === undefined ? recording : { ...recording, header };
}
