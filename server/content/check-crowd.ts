import type { Persona } from '#shared/model/persona.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ContentProblem } from './content-fault.ts';
import type { Pack } from './read-pack.ts';

/** Sums of decimal shares are off by rounding; more than this is an author's mistake. */
const SHARE_TOLERANCE = 1e-6;

/** The shares of all personas sum to 1. Reported at the largest share, which is the one to correct. */
export function checkMix(packs: readonly Pack<Persona>[], problems: ContentProblem[]): void {
  const sum = packs.reduce((total, pack) => total + pack.value.mix, 0);
  if (Math.abs(sum - 1) <= SHARE_TOLERANCE) return;
  const largest = packs.reduce((best, pack) => (pack.value.mix > best.value.mix ? pack : best));
  problems.push(
    largest.file.problemAt(
      ['mix'],
      `the shares of all personas sum to ${Number(sum.toFixed(6))}; change them so that they sum to 1`,
    ),
  );
}

/** Scenarios override only personas that exist, leave somebody to come, and start within their ladder. */
export function checkScenarios(
  packs: readonly Pack<Scenario>[],
  personas: readonly Pack<Persona>[],
  problems: ContentProblem[],
): void {
  const ids = personas.map((persona) => persona.value.id);
  for (const { file, value } of packs) {
    for (const id of Object.keys(value.mix)) {
      if (!ids.includes(id))
        problems.push(file.problemAt(['mix', id], `is not a persona; remove it or use one of ${ids.join(', ')}`));
    }
    if (personas.every((persona) => (value.mix[persona.value.id] ?? persona.value.mix) === 0))
      problems.push(file.problemAt(['mix'], 'leaves no persona with a share; give at least one a share above 0'));
    if (value.startTier > value.maxTier)
      problems.push(file.problemAt(['startTier'], `is above maxTier ${value.maxTier}; lower it or raise maxTier`));
  }
}
