import type { HttpProblem } from '#shared/protocol/http-contract.ts';

/** Which field of a form a refusal is about, by its code. */
export type ProblemPlaces<FieldName extends string> = Readonly<Record<string, FieldName>>;

/**
 * The field next to which a refusal stands, or null for the place beside the button. A body that does not fit names its
 * field itself.
 */
export function placeOf<FieldName extends string>(
  problem: HttpProblem | null,
  places: ProblemPlaces<FieldName>,
  fields: readonly FieldName[],
): FieldName | null {
  if (problem === null) return null;
  const named = problem.code === 'http/invalid_body' ? String(problem.params.field) : places[problem.code];
  return fields.find((field) => field === named) ?? null;
}
