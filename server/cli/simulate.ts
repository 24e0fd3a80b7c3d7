import { parseArgs } from 'node:util';
import { ENGINE_VERSION } from '#shared/audience/engine-version.ts';
import { type BotLevel, SKILLS, type Skill } from '#shared/bots/bot-contract.ts';
import { measureRecording } from '#shared/metrics/measure-recording.ts';
import { languageSchema } from '#shared/model/language.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import { teamSeedOf } from '../analysis/par-plan.ts';
import { type HeadlessPlan, runHeadless } from '../analysis/run-headless.ts';
import { ContentFault } from '../content/content-fault.ts';
import { type Content, loadContent } from '../content/load-content.ts';

const LEVELS: readonly BotLevel[] = ['novice', 'competent', 'expert'];

const USAGE = `npm run -s simulate -- --project ID --scenario ID --team ${LEVELS.join('|')} --seed N --minutes M
  [--runs R] [--without SKILL] [--online N] [--lang zh|en] [--json]
npm run -s simulate -- --list [--json]`;

/** A wrong argument: one line and exit code 2. */
class UsageFault extends Error {}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof UsageFault || fault instanceof ContentFault)) throw fault;
  console.error(fault.message);
  process.exitCode = fault instanceof UsageFault ? 2 : 5;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help === true) {
    console.log(USAGE);
    return;
  }
  const content = loadContent();
  if (options.list === true) {
    printList(content, options.json === true);
    return;
  }
  const plan = readPlan(options, content);
  const runs = wholeNumber('runs', options.runs ?? '1', 1, 10_000);
  for (let run = 0; run < runs; run += 1) {
    await printRun(
      { ...plan, crowdSeed: plan.crowdSeed + run, teamSeed: teamSeedOf(plan.crowdSeed + run, 0) },
      content,
      options,
    );
  }
}

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  try {
    return parseArgs({
      options: {
        project: { type: 'string' },
        scenario: { type: 'string' },
        team: { type: 'string' },
        seed: { type: 'string' },
        minutes: { type: 'string' },
        runs: { type: 'string' },
        without: { type: 'string', multiple: true },
        online: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (fault) {
    throw new UsageFault(`${fault instanceof Error ? fault.message : String(fault)}\n${USAGE}`);
  }
}

function readPlan(options: Options, content: Content): HeadlessPlan {
  const project = oneOf('project', options.project, content.projects, (item) => item.id);
  const scenario = oneOf('scenario', options.scenario, content.scenarios, (item) => item.id);
  const crowdSeed = wholeNumber('seed', options.seed ?? '1', 0, 0xffff_ffff);
  const minutes = wholeNumber('minutes', options.minutes ?? String(scenario.minutes[0]), 1, 120);
  const online = options.online === undefined ? null : wholeNumber('online', options.online, 1, 2_000_000);
  return {
    project,
    scenario,
    lang: oneOf('lang', options.lang, languageSchema.options, (item) => item),
    plannedMs: minutes * 60_000,
    level: oneOf('team', options.team ?? 'competent', LEVELS, (item) => item),
    without: (options.without ?? []).map((name): Skill => oneOf('without', name, SKILLS, (item) => item)),
    crowdSeed,
    teamSeed: teamSeedOf(crowdSeed, 0),
    fixedOnline: online,
    preparation: [],
  };
}

/** The item of that id; without an id the first, which is the default. */
function oneOf<T>(option: string, id: string | undefined, items: readonly T[], idOf: (item: T) => string): T {
  const found = id === undefined ? items[0] : items.find((item) => idOf(item) === id);
  if (found === undefined) throw new UsageFault(`--${option} ${id}: unknown; known are ${items.map(idOf).join(', ')}.`);
  return found;
}

function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new UsageFault(`--${option} ${text}: a whole number from ${min} to ${max} is needed.`);
  }
  return value;
}

async function printRun(plan: HeadlessPlan, content: Content, options: Options): Promise<void> {
  const run = runHeadless(plan, content);
  const metrics = measureRecording(run.recording);
  const scorecard = scoreRecording(run.recording, content.rubrics[0], null, { scoreBots: true });
  const dimensions = Object.fromEntries(scorecard.dimensions.map((dimension) => [dimension.id, dimension.points]));
  if (options.json === true) {
    const line = {
      engineVersion: ENGINE_VERSION,
      project: plan.project.id,
      scenario: plan.scenario.id,
      team: plan.level,
      seed: plan.crowdSeed,
      minutes: plan.plannedMs / 60_000,
      digest: run.digest,
      ticks: run.ticks,
      attentions: run.attentions,
      engineMs: Math.round(run.engineMs * 1_000) / 1_000,
      metrics,
      score: { total: scorecard.total, dimensions },
    };
    console.log(JSON.stringify(line));
    return;
  }
  console.log(`seed ${plan.crowdSeed}  ${plan.level}  digest ${run.digest}  score ${scorecard.total ?? '–'}`);
  for (const [name, value] of Object.entries({ ...metrics, ...dimensions }))
    console.log(`  ${name.padEnd(24)} ${value ?? '–'}`);
}

function printList(content: Content, isJson: boolean): void {
  const projects = content.projects.map(({ id, name }) => ({ id, name }));
  const scenarios = content.scenarios.map(({ id, name, minutes }) => ({ id, name, minutes }));
  if (isJson) {
    console.log(JSON.stringify({ projects, scenarios, skills: SKILLS }));
    return;
  }
  console.log(`projects   ${projects.map((item) => item.id).join(', ')}`);
  console.log(`scenarios  ${scenarios.map((item) => item.id).join(', ')}`);
  console.log(`skills     ${SKILLS.join(', ')}`);
}
