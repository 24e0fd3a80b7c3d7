import type { VisitWatch } from '#shared/audience/audience-contract.ts';
import type { Stage } from '#shared/audience/stage.ts';
import { must } from '#shared/lib/assert.ts';
import type { Content } from '../../server/content/load-content.ts';
import { makeStage } from '../support/audience-fixture.ts';
import { playScript, type ScriptedResult, type TeamScript } from '../support/scripted-show.ts';

/** Ticks of a minute. */
export const MINUTE = 240;

export interface ScriptedPlan {
  readonly script: TeamScript;
  readonly seed: number;
  readonly minutes: number;
  /** Holds about this many viewers; null for the traffic of the scenario. */
  readonly fixedOnline?: number | null;
  readonly change?: (stage: Stage, tick: number) => Stage;
  readonly visits?: VisitWatch;
}

/** Shows whose acts, answers and pins come from a table, before the crowd of the first project and scenario. */
export interface ScriptedShows {
  play(plan: ScriptedPlan): ScriptedResult;
}

/** Scripted shows on real content; stock never runs out, so that nothing but the script differs. */
export function createScriptedShows(content: Content): ScriptedShows {
  const project = must(content.projects[0], 'a project');
  const scenario = must(content.scenarios[0], 'a scenario');
  const { products } = project;
  const stage = makeStage({
    listed: products.map(() => true),
    priceCents: products.map((product) => product.priceCents),
    stock: products.map(() => 1_000_000),
    slots: products.map((_, index) => index + 1),
  });
  return {
    play({ script, seed, minutes, fixedOnline = null, change, visits }) {
      const inputs = {
        project,
        scenario,
        personas: content.personas,
        phrases: content.phrases.zh,
        lang: 'zh' as const,
        crowdSeed: seed,
        plannedMs: minutes * 60_000,
        fixedOnline,
        ...(visits === undefined ? {} : { visits }),
      };
      return playScript(inputs, minutes * MINUTE, script, stage, change);
    },
  };
}
