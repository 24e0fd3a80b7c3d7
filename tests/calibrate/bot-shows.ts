import type { VisitWatch } from '#shared/audience/audience-contract.ts';
import type { BotLevel, Skill } from '#shared/bots/bot-contract.ts';
import { must } from '#shared/lib/assert.ts';
import { measureRecording } from '#shared/metrics/measure-recording.ts';
import type { MetricValues } from '#shared/metrics/metric.ts';
import { addIncrements, NO_AUDIENCE } from '#shared/model/audience-counters.ts';
import type { Project } from '#shared/model/project.ts';
import type { Recording } from '#shared/model/recording.ts';
import type { AudienceCounters } from '#shared/model/room.ts';
import { scoreRecording } from '#shared/scoring/score-recording.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { teamSeedOf } from '../../server/analysis/par-plan.ts';
import { runHeadless } from '../../server/analysis/run-headless.ts';
import type { Content } from '../../server/content/load-content.ts';

/** A show of a bot team on the default scenario. */
export interface BotShow {
  readonly metrics: MetricValues;
  /** Sums of the whole show. */
  readonly counters: AudienceCounters;
  readonly total: number;
  /** Share of its points that each measured dimension got, in [0, 1]. */
  readonly dimensions: ReadonlyMap<DimensionId, number>;
}

export interface BotPlan {
  readonly project: Project;
  readonly level: BotLevel;
  readonly without: readonly Skill[];
  readonly seed: number;
  /** Where it is not the scenario that is offered first. */
  readonly scenarioId?: string | undefined;
}

/** Shows of bots; a plan is played once, however many checks look at it. */
export interface BotShows {
  play(plan: BotPlan): Promise<BotShow>;
  /** The same with a look at every visit, never remembered. */
  watch(plan: BotPlan, visits: VisitWatch): Promise<void>;
}

/** Shows of `minutes`. */
export function createBotShows(content: Content, minutes: number): BotShows {
  const rubric = must(content.rubrics[0], 'a rubric');
  const played = new Map<string, Promise<BotShow>>();

  const scenarioOf = (wanted: string | undefined) =>
    must(
      content.scenarios.find(({ id }) => wanted === undefined || id === wanted),
      'the scenario',
    );

  const run = ({ project, level, without, seed, scenarioId }: BotPlan, visits: VisitWatch | null) =>
    runHeadless(
      {
        project,
        scenario: scenarioOf(scenarioId),
        lang: 'zh',
        plannedMs: minutes * 60_000,
        level,
        without,
        crowdSeed: seed,
        teamSeed: teamSeedOf(seed, 0),
        fixedOnline: null,
        preparation: [],
      },
      content,
      visits,
    );

  async function measure(plan: BotPlan): Promise<BotShow> {
    const { recording } = await run(plan, null);
    const scorecard = scoreRecording(recording, rubric, null, { scoreBots: true });
    const measured = scorecard.dimensions.flatMap(({ id, points, maxPoints }) =>
      points === null ? [] : [[id, points / maxPoints] as const],
    );
    return {
      metrics: measureRecording(recording),
      counters: sumCounters(recording),
      total: scorecard.total ?? 0,
      dimensions: new Map(measured),
    };
  }

  return {
    play(plan) {
      const key = [plan.scenarioId, plan.project.id, plan.level, ...plan.without, plan.seed].join(' ');
      const show = played.get(key) ?? measure(plan);
      played.set(key, show);
      return show;
    },
    async watch(plan, visits) {
      await run(plan, visits);
    },
  };
}

function sumCounters({ entries }: Recording): AudienceCounters {
  const sums: Record<keyof AudienceCounters, number> = { ...NO_AUDIENCE };
  for (const event of entries.flatMap((entry) => entry.events)) {
    if (event.type !== 'audienceCounted') continue;
    addIncrements(sums, event.counters);
  }
  return sums;
}
