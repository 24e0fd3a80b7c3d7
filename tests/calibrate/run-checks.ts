import { shippedContent } from '../../server/content/shipped-content.ts';
import { createBotShows } from './bot-shows.ts';
import type { CalibrationBench, CalibrationCheck, CalibrationResult } from './calibration-check.ts';
import { ANALYSIS_CHECKS } from './check-analysis.ts';
import { CROWD_CHECKS } from './check-crowd.ts';
import { TEAM_CHECKS } from './check-teams.ts';
import { WATCH_CHECK } from './check-watch.ts';
import { createScriptedShows } from './scripted-shows.ts';

/** C1 to C16 in the order of their numbers. */
export const CHECKS: readonly CalibrationCheck[] = [
  ...TEAM_CHECKS,
  ...CROWD_CHECKS,
  WATCH_CHECK,
  ...ANALYSIS_CHECKS,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

/** A bench on the shipped content with crowd seeds 1 to `count`. */
export function createBench(count: number, minutes = 20): CalibrationBench {
  const content = shippedContent();
  return {
    content,
    seeds: Array.from({ length: count }, (_, k) => k + 1),
    bots: createBotShows(content, minutes),
    scripts: createScriptedShows(content),
  };
}

/** Runs checks one after the other. */
export async function runChecks(
  checks: readonly CalibrationCheck[],
  bench: CalibrationBench,
  tell: (check: CalibrationCheck, result: CalibrationResult) => void = () => undefined,
): Promise<readonly (readonly [CalibrationCheck, CalibrationResult])[]> {
  const results: (readonly [CalibrationCheck, CalibrationResult])[] = [];
  for (const check of checks) {
    const result = await check.run(bench);
    tell(check, result);
    results.push([check, result]);
  }
  return results;
}
