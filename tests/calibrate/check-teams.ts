import { type BotLevel, SKILLS, type Skill } from '#shared/bots/bot-contract.ts';
import { must } from '#shared/lib/assert.ts';
import type { Project } from '#shared/model/project.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import type { BotShow } from './bot-shows.ts';
import type { CalibrationBench, CalibrationCheck } from './calibration-check.ts';
import { FUNNEL_BANDS } from './funnel-bands.ts';
import { intraclassCorrelation, mean, standardError } from './statistics.ts';

const LEVELS: readonly BotLevel[] = ['novice', 'competent', 'expert'];

/** The dimension that a skill is about. */
const OWN_DIMENSION: Readonly<Record<Skill, DimensionId>> = {
  hook: 'rhythm',
  'answer-speed': 'interaction',
  'pin-discipline': 'operation',
  pacing: 'rhythm',
  compliance: 'compliance',
  'promotion-timing': 'conversion',
  moderation: 'interaction',
  incident: 'incidents',
};

/** Where incidents come, so that every skill has something to do. */
const SKILL_SCENARIO = 'incident-drill';

/** Shows of one team, one for each seed. */
async function playAll(
  { seeds, bots }: CalibrationBench,
  project: Project,
  level: BotLevel,
  without: readonly Skill[] = [],
  scenarioId?: string,
): Promise<BotShow[]> {
  const shows: BotShow[] = [];
  for (const seed of seeds) shows.push(await bots.play({ project, level, without, seed, scenarioId }));
  return shows;
}

const firstProject = ({ content }: CalibrationBench) => must(content.projects[0], 'a project');
const totals = (shows: readonly BotShow[]) => shows.map(({ total }) => total);

/** C1: the identity of the data screen. */
const identity: CalibrationCheck = {
  id: 'C1',
  title: 'Show GPM = ERR × CTR × CTOR × AOV × 1,000 on the data screen',
  target: 'exact',
  method: 'competent bots; by cross-multiplication of the counters, GPM and AOV to the rounding of a cent',
  isQuick: true,
  async run(bench) {
    const shows = await playAll(bench, firstProject(bench), 'competent');
    const broken = shows.filter(({ counters, metrics }) => {
      const { impressions, views, clicks, orders, gmvCents } = counters;
      return (
        metrics.gpmShowCents !== Math.round((gmvCents * 1_000) / impressions) ||
        metrics.aovCents !== Math.round(gmvCents / Math.max(1, orders)) ||
        Math.round(metrics.enterRate * impressions) !== views ||
        Math.round(metrics.clickOrderRate * clicks) !== orders
      );
    });
    return {
      isMet: broken.length === 0,
      measured: `${shows.length - broken.length} of ${shows.length} shows exact`,
      misses: broken.length === 0 ? [] : ['the identity does not hold'],
    };
  },
};

/** C8: a funnel like that of real teams. */
const funnel: CalibrationCheck = {
  id: 'C8',
  title: 'Funnel of novice, competent and expert bots in the novice, pass–good and good–excellent bands',
  target: 'each of 12 metrics, on each project; outside by more than two standard errors of the mean is a miss',
  method:
    'means of the seeds; money at the AOV that the bands were written for; excellent is open for interaction, questions answered and negative feedback, where the bands give a threshold alone',
  isQuick: false,
  async run(bench) {
    const misses: string[] = [];
    let count = 0;
    let inside = 0;
    for (const project of bench.content.projects) {
      for (const level of LEVELS) {
        const shows = await playAll(bench, project, level);
        for (const { name, value, bands } of FUNNEL_BANDS) {
          const values = shows.map(({ metrics }) => value(metrics));
          const [measured, error] = [mean(values), standardError(values)];
          const [low, high] = bands[level];
          count += 1;
          if (measured >= low && measured <= high) inside += 1;
          const line = `${project.id} ${level}: ${name} ${figure(measured)} ± ${figure(error)}, band ${figure(low)}–${figure(high)}`;
          if (measured < low - 2 * error || measured > high + 2 * error) misses.push(line);
        }
      }
    }
    const near = count - inside - misses.length;
    return {
      isMet: misses.length === 0,
      measured: `${inside} of ${count} in their band, ${near} outside by less than two standard errors`,
      misses,
    };
  },
};

/** C9: better teams score more. */
const order: CalibrationCheck = {
  id: 'C9',
  title: 'Score order novice < competent < expert, paired by seed',
  target: '≥ 95 % of the seeds',
  method: 'total without par, first project',
  isQuick: true,
  async run(bench) {
    const [novice, competent, expert] = await Promise.all(
      LEVELS.map(async (level) => totals(await playAll(bench, firstProject(bench), level))),
    );
    const ordered = bench.seeds.filter((_, index) => {
      const [low, middle, high] = [novice, competent, expert].map((team) => must(team?.[index], 'a score'));
      return must(low, 'novice') < must(middle, 'competent') && must(middle, 'competent') < must(high, 'expert');
    });
    const share = ordered.length / bench.seeds.length;
    const scores = [novice, competent, expert].map((team) => mean(team ?? []).toFixed(1)).join(' < ');
    return {
      isMet: share >= 0.95,
      measured: `${(share * 100).toFixed(0)} %; means ${scores}`,
      misses: share >= 0.95 ? [] : ['the order breaks on some seeds'],
    };
  },
};

/** C10: what is not trained shows where it belongs. */
const skills: CalibrationCheck = {
  id: 'C10',
  title: 'Removing one skill from the expert lowers its own score dimension more than any other',
  target: 'every skill',
  method: 'loss as a share of the points of a dimension, mean of the seeds, first project, incidents planned',
  isQuick: false,
  async run(bench) {
    const project = firstProject(bench);
    const whole = await playAll(bench, project, 'expert', [], SKILL_SCENARIO);
    const misses: string[] = [];
    for (const skill of SKILLS) {
      const without = await playAll(bench, project, 'expert', [skill], SKILL_SCENARIO);
      const losses = lossesOf(whole, without).sort((a, b) => b.loss - a.loss);
      const [worst] = losses;
      const own = OWN_DIMENSION[skill];
      if (worst?.id === own && worst.loss > 0) continue;
      const ownLoss = losses.find(({ id }) => id === own);
      misses.push(
        `${skill}: ${own} loses ${ownLoss === undefined ? 'nothing that is measured' : figure(ownLoss.loss)}, ${worst?.id ?? 'nothing'} ${figure(worst?.loss ?? 0)}`,
      );
    }
    return {
      isMet: misses.length === 0,
      measured: `${SKILLS.length - misses.length} of ${SKILLS.length} skills`,
      misses,
    };
  },
};

/** C11: a score is the team's, not the crowd's. */
const reliability: CalibrationCheck = {
  id: 'C11',
  title: 'Same team, different seeds: intraclass correlation of the score',
  target: '≥ 0.9',
  method: 'ICC(1,1) over the three levels and the expert without each skill, first project',
  isQuick: false,
  async run(bench) {
    const project = firstProject(bench);
    const rows: number[][] = [];
    for (const level of LEVELS) rows.push(totals(await playAll(bench, project, level)));
    for (const skill of SKILLS) rows.push(totals(await playAll(bench, project, 'expert', [skill])));
    const correlation = intraclassCorrelation(rows);
    return {
      isMet: correlation >= 0.9,
      measured: correlation.toFixed(3),
      misses: correlation >= 0.9 ? [] : ['crowds move the score too much'],
    };
  },
};

/** C13: better teams score more wherever they play. */
const orderEverywhere: CalibrationCheck = {
  id: 'C13',
  title: 'Score order novice < competent < expert on every project in every scenario, paired by seed',
  target: '≥ 95 % of the seeds, together, and by their means in each',
  method: 'total without par, every fifth of the seeds, at least two',
  isQuick: false,
  async run(bench) {
    const seeds = bench.seeds.filter((_, k) => k % 5 === 0 || bench.seeds.length < 6);
    const misses: string[] = [];
    let ordered = 0;
    let count = 0;
    for (const project of bench.content.projects) {
      for (const { id } of bench.content.scenarios) {
        const [novice, competent, expert] = await Promise.all(
          LEVELS.map(async (level) => totals(await playAll({ ...bench, seeds }, project, level, [], id))),
        );
        const rows = seeds.map((_, k) => [novice, competent, expert].map((team) => must(team?.[k], 'a score')));
        const isOrdered = ([low, middle, high]: readonly number[]) =>
          must(low, 'novice') < must(middle, 'competent') && must(middle, 'competent') < must(high, 'expert');
        ordered += rows.filter(isOrdered).length;
        count += rows.length;
        const means = [novice, competent, expert].map((team) => mean(team ?? []));
        if (!isOrdered(means)) misses.push(`${project.id}, ${id}: ${means.map(figure).join(', ')}`);
      }
    }
    const share = ordered / count;
    return {
      isMet: share >= 0.95 && misses.length === 0,
      measured: `${(share * 100).toFixed(1)} % of ${count} shows of three teams`,
      misses,
    };
  },
};

/** C1, C8 to C11 and C13: what bot teams come to. */
export const TEAM_CHECKS: readonly CalibrationCheck[] = [identity, funnel, order, skills, reliability, orderEverywhere];

/** Mean loss of every dimension that both teams have. */
function lossesOf(whole: readonly BotShow[], without: readonly BotShow[]): { id: DimensionId; loss: number }[] {
  const ids = [...must(whole[0], 'a show').dimensions.keys()];
  return ids.map((id) => ({
    id,
    loss: mean(
      whole.map(
        (show, index) => (show.dimensions.get(id) ?? 0) - (must(without[index], 'its pair').dimensions.get(id) ?? 0),
      ),
    ),
  }));
}

function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
