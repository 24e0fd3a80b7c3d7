import { AUDIENCE_MODEL, isParameterName } from '#shared/audience/audience-model.ts';
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

/** Scenarios override only personas and parameters that exist, leave somebody to come, and start within their ladder. */
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
    const given = Object.values(value.mix).reduce((sum, share) => sum + share, 0);
    if (given > 1 + SHARE_TOLERANCE)
      problems.push(
        file.problemAt(
          ['mix'],
          `gives shares that sum to ${Number(given.toFixed(6))}; they are parts of 1, lower them`,
        ),
      );
    if (value.startTier > value.maxTier)
      problems.push(file.problemAt(['startTier'], `is above maxTier ${value.maxTier}; lower it or raise maxTier`));
    for (const [name, override] of Object.entries(value.model)) {
      const problem = overrideProblem(name, override);
      if (problem !== null) problems.push(file.problemAt(['model', name], problem));
    }
  }
}

/** What is wrong with an override of a model parameter, null when nothing is. */
function overrideProblem(name: string, value: number): string | null {
  if (!isParameterName(name)) return `is not a parameter of the audience; use one of ${nearestNames(name).join(', ')}`;
  const { value: normal, unit } = AUDIENCE_MODEL[name];
  if (normal >= 0 && value < 0) return `is negative; write 0 or more, the usual value is ${normal} (${unit})`;
  if (isDuration(unit) && value === 0) return `is 0 seconds; give it a length, the usual value is ${normal}`;
  return null;
}

function isDuration(unit: string): boolean {
  return /^s(\b|$)/.test(unit);
}

/** Names of parameters that share the longest beginning with what was written, at most five. */
function nearestNames(written: string): string[] {
  const shared = (name: string) => {
    let length = 0;
    while (length < name.length && name[length] === written[length]) length += 1;
    return length;
  };
  return Object.keys(AUDIENCE_MODEL)
    .sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1))
    .slice(0, 5);
}
