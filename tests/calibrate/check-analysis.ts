import type { Skill } from '#shared/bots/bot-contract.ts';
import { SKILLS } from '#shared/bots/bot-contract.ts';
import { must } from '#shared/lib/assert.ts';
import { measureRecording } from '#shared/metrics/measure-recording.ts';
import type { Project } from '#shared/model/project.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { ScoredMetricId } from '#shared/model/rubric.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Role } from '#shared/model/seat.ts';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import { makePar } from '#shared/scoring/make-par.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { type OutcomeName, outcomeOf } from '#shared/whatif/branch-outcome.ts';
import { type BranchScript, editScripts } from '#shared/whatif/branch-script.ts';
import { candidateEdits } from '#shared/whatif/candidate-edits.ts';
import type { RolledScores } from '#shared/whatif/expected-score.ts';
import { recordedLines } from '#shared/whatif/line-aliases.ts';
import { costliestMetric, meanLosses, metricLosses, ownersOf } from '#shared/whatif/metric-losses.ts';
import { type OutcomePair, pairedDifferences } from '#shared/whatif/paired-difference.ts';
import { type BranchInputs, playBranch } from '#shared/whatif/play-branch.ts';
import { lastTickMs, rollOut, rollOutStarts } from '#shared/whatif/roll-out.ts';
import { OTHER_CROWD_RUNS, OWN_CROWD_RUNS, teamSeedOf } from '../../server/analysis/par-plan.ts';
import { audienceInputs, type HeadlessPlan, runHeadless } from '../../server/analysis/run-headless.ts';
import type { Content } from '../../server/content/load-content.ts';
import type { CalibrationBench, CalibrationCheck } from './calibration-check.ts';
import { mean, standardError } from './statistics.ts';

/** Seats that a skill is theirs. */
const ROLES_OF: Readonly<Record<Skill, readonly Role[]>> = {
  hook: ['host'],
  'answer-speed': ['moderator'],
  'pin-discipline': ['operator'],
  pacing: ['host'],
  compliance: ['host'],
  'promotion-timing': ['operator'],
  moderation: ['moderator'],
  incident: ['director'],
};
/** Shows of this length, places so far apart, and futures from each: what a machine can play in minutes. */
const SHOW_MINUTES = 10;
const PLACE_MS = 120_000;
const ROLLS = 4;
/** Incidents and everything else that every skill has something to do in. */
const SKILL_SCENARIO = 'incident-drill';

/** Pairs of the product, of which its answer is made, and of the reference by brute force, 2,000 roll-outs on other draws. */
const PAIRS = 100;
const REFERENCE_PAIRS = 1_000;
const REFERENCE_FROM = 1_000;
/** Edits of one show. */
const EDITS = 2;

/** Runs of which a par is made, as many as in the product, and other runs that are scored against it. */
const PAR_RUNS = OWN_CROWD_RUNS + OTHER_CROWD_RUNS;
const SCORED_FROM = 500;
/** The mean may differ by so many points. Source: issue, "equal par". */
const SAME_WITHIN = 2;

/** Shows of the first project and a scenario that is named, else the first. */
function showPlan(
  content: Content,
  seed: number,
  changes: Partial<HeadlessPlan> = {},
  scenarioId: string | null = null,
): HeadlessPlan {
  return {
    project: must(content.projects[0], 'a project'),
    scenario: must(
      content.scenarios.find(({ id }) => scenarioId === null || id === scenarioId),
      'a scenario',
    ),
    ...{ lang: 'zh', plannedMs: SHOW_MINUTES * 60_000, level: 'competent', without: [], fixedOnline: null },
    ...{ crowdSeed: seed, teamSeed: teamSeedOf(seed, 0), preparation: [] },
    ...changes,
  };
}

function branchInputs(recording: Recording, content: Content, scenario: Scenario, replicate: number): BranchInputs {
  const { header, entries } = recording;
  return {
    context: { header, scenario, lexicons: content.lexicons, incidents: content.incidents },
    audience: audienceInputs(header, scenario, content),
    lines: recordedLines(entries),
    replicate,
    isCondensed: true,
  };
}

/** Scores of futures from places of a show on, and the show itself at its end. */
function rolledScores(recording: Recording, content: Content, scenario: Scenario): readonly RolledScores[] {
  const rubric = must(content.rubrics[0], 'a rubric');
  const scoreOf = (played: Recording) => scoreRecording(played, rubric, null, { scoreBots: true });
  const rolled: RolledScores[] = [];
  for (const start of rollOutStarts(recording.entries, PLACE_MS)) {
    const cards = [];
    for (let replicate = 1; replicate <= ROLLS; replicate += 1)
      cards.push(scoreOf(rollOut(recording.entries, start, branchInputs(recording, content, scenario, replicate))));
    rolled.push({ atMs: start.atMs, scores: cards.map(({ total }) => total ?? 0), losses: cards.map(metricLosses) });
  }
  const card = scoreOf(recording);
  const atMs = lastTickMs(recording.entries);
  return [...rolled, { atMs, scores: [card.total ?? 0], losses: [metricLosses(card)] }];
}

/** C14: who cannot do something is told so. */
const missingSkill: CalibrationCheck = {
  id: 'C14',
  title: 'A skill that is missing is found in its own seat: what cost most over the show is owned by it',
  target: '≥ 90 % of the seeds, over all skills',
  method: `expert bots without one skill, ${SHOW_MINUTES} minutes with planned incidents, against competent bots that go on from places ${PLACE_MS / 60_000} minutes apart (${ROLLS} futures each); the metric that lost most from the first place to the end is one of the seat of the skill`,
  isQuick: false,
  async run({ content, seeds }) {
    const misses: string[] = [];
    let found = 0;
    for (const skill of SKILLS) {
      const others: string[] = [];
      for (const seed of seeds) {
        const { metric, isOwn } = costliestWithout(content, skill, seed);
        if (isOwn) found += 1;
        else others.push(`${seed} ${metric ?? 'nothing'}`);
      }
      if (others.length > seeds.length * 0.1)
        misses.push(
          `${skill}: in ${seeds.length - others.length} of ${seeds.length}; elsewhere ${others.slice(0, 5).join(', ')}`,
        );
    }
    const share = found / (SKILLS.length * seeds.length);
    return { isMet: share >= 0.9, measured: `${percent(share)} of ${SKILLS.length * seeds.length} shows`, misses };
  },
};

/** What cost a team of experts without one skill most, and whether that is owned by the seat of the skill. */
export function costliestWithout(
  content: Content,
  skill: Skill,
  seed: number,
): { readonly metric: ScoredMetricId | null; readonly isOwn: boolean } {
  const plan = showPlan(content, seed, { level: 'expert', without: [skill] }, SKILL_SCENARIO);
  const { recording } = runHeadless(plan, content);
  const means = rolledScores(recording, content, plan.scenario).map(({ losses }) => meanLosses(losses));
  const metric = costliestMetric(must(means[0], 'a place'), must(means.at(-1), 'the end'));
  const owners = metric === null ? [] : ownersOf(metric);
  return { metric, isOwn: ROLES_OF[skill].some((role) => owners.includes(role)) };
}

/** C15: what is called clear has the right sign. */
const clearSigns: CalibrationCheck = {
  id: 'C15',
  title: 'The sign of a what-if that is called clear, against a reference by brute force',
  target: '≥ 95 % of the outcomes that are called clear',
  method: `edits that the search for proposals plays, of shows of competent bots without one skill, ${SHOW_MINUTES} minutes; ${PAIRS} pairs against ${REFERENCE_PAIRS} pairs, 2,000 roll-outs, on other draws; outcomes of which the reference itself is not clear count by the sign of its mean`,
  isQuick: false,
  async run({ content, seeds }) {
    let clear = 0;
    let right = 0;
    let edits = 0;
    const misses: string[] = [];
    for (const seed of seeds) {
      const plan = clearSignsPlan(content, seed);
      const { recording } = runHeadless(plan, content);
      for (const edit of spread(candidateEdits(recording), EDITS)) {
        edits += 1;
        for (const { name, told, truth } of clearOutcomes(
          recording,
          edit,
          content,
          plan.scenario,
          PAIRS,
          REFERENCE_PAIRS,
        )) {
          clear += 1;
          if (Math.sign(truth) === Math.sign(told)) right += 1;
          else misses.push(`seed ${seed}, ${edit.kind}: ${name} ${figure(told)} against ${figure(truth)}`);
        }
      }
    }
    const share = clear === 0 ? 0 : right / clear;
    return {
      isMet: share >= 0.95,
      measured: `${percent(share)}: ${right} of ${clear} clear outcomes of ${edits} edits`,
      misses: share >= 0.95 ? [] : misses,
    };
  },
};

/** The show of a seed whose edits are judged: competent bots without one skill. */
export function clearSignsPlan(content: Content, seed: number): HeadlessPlan {
  return showPlan(content, seed, { without: [must(SKILLS[seed % SKILLS.length], 'a skill')] });
}

/** The outcomes of an edit that so many pairs call clear, with their mean difference and that of the reference. */
export function clearOutcomes(
  recording: Recording,
  edit: ShowEdit,
  content: Content,
  scenario: Scenario,
  pairs: number,
  referencePairs: number,
): readonly { readonly name: OutcomeName; readonly told: number; readonly truth: number }[] {
  const rubric = must(content.rubrics[0], 'a rubric');
  const scripts = editScripts(recording.entries, edit);
  const inputs = branchInputs(recording, content, scenario, 0);
  const outcome = (script: BranchScript, replicate: number) =>
    outcomeOf(playBranch(script, { ...inputs, replicate }).recording, rubric, null);
  const play = (from: number, count: number): OutcomePair[] =>
    Array.from({ length: count }, (_, k) => ({
      recorded: outcome(scripts.recorded, from + k),
      edited: outcome(scripts.edited, from + k),
    }));
  const said = pairedDifferences(play(0, pairs)).filter(({ isClear }) => isClear);
  if (said.length === 0) return [];
  const reference = pairedDifferences(play(REFERENCE_FROM, referencePairs));
  return said.map(({ name, mean: told }) => {
    const same = reference.find((one) => one.name === name);
    return { name, told, truth: must(same, 'the same outcome').mean };
  });
}

/** C16: a score is the team's, not the goods' or the scenario's. */
const equalPar: CalibrationCheck = {
  id: 'C16',
  title: 'Mean score of the competent bots against par, on every project in every scenario',
  target: `the same within ${SAME_WITHIN} points; outside by more than two standard errors is a miss`,
  method: `${SHOW_MINUTES} minutes; par of ${PAR_RUNS} runs on other crowds; total of the default rubric less the total of par`,
  isQuick: false,
  async run(bench) {
    const rows: Row[] = [];
    for (const project of bench.content.projects)
      for (const scenario of bench.content.scenarios) rows.push(againstPar(bench, project, scenario, PAR_RUNS));
    const normal = rows.map((row) => row.normal);
    const raw = rows.map((row) => row.raw);
    const middle = mean(normal);
    const far = (row: Row) => Math.abs(row.normal - middle);
    const misses = rows
      .filter((row) => far(row) > SAME_WITHIN + 2 * row.error)
      .map((row) => `${row.name}: ${figure(row.normal)} ± ${figure(row.error)} against par, ${figure(row.raw)} points`);
    const inside = rows.filter((row) => far(row) <= SAME_WITHIN).length;
    return {
      isMet: misses.length === 0,
      measured: `${inside} of ${rows.length} within ${SAME_WITHIN}, the farthest ${figure(Math.max(...rows.map(far)))} from the mean; ${rows.length - inside - misses.length} outside by less than two standard errors (of ${figure(mean(rows.map(({ error }) => error)))} on the mean); totals without par between ${figure(Math.min(...raw))} and ${figure(Math.max(...raw))}`,
      misses,
    };
  },
};

/** One project in one scenario: mean total, the same less that of par, and the standard error of the latter. */
export interface Row {
  readonly name: string;
  readonly raw: number;
  readonly normal: number;
  readonly error: number;
}

/** Competent bots on one project in one scenario, a run for each seed, against the par of so many others. */
export function againstPar(
  { content, seeds }: Pick<CalibrationBench, 'content' | 'seeds'>,
  project: Project,
  scenario: Scenario,
  parRuns: number,
): Row {
  const rubric = must(content.rubrics[0], 'a rubric');
  const play = (seed: number) => runHeadless(showPlan(content, seed, { project, scenario }), content).recording;
  const parShows: Recording[] = [];
  for (let k = 0; k < parRuns; k += 1) parShows.push(play(SCORED_FROM + k));
  const par = makePar(parShows.map(measureRecording));
  const totalOf = (recording: Recording) => scoreRecording(recording, rubric, par, { scoreBots: true }).total ?? 0;
  const parTotals = parShows.map(totalOf);
  const totals: number[] = [];
  for (const seed of seeds) totals.push(totalOf(play(seed)));
  const raw = mean(totals);
  const error = Math.sqrt(standardError(totals) ** 2 + standardError(parTotals) ** 2);
  return { name: `${project.id}, ${scenario.id}`, raw, normal: raw - mean(parTotals), error };
}

/** C14 to C16: what is said of a show by playing its other futures, and by its par. */
export const ANALYSIS_CHECKS: readonly CalibrationCheck[] = [missingSkill, clearSigns, equalPar];

/** At most `count` of a list, evenly. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, k) => must(all[Math.floor(k * step)], 'one of them'));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
