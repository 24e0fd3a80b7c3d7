import { type Rubric, rubricSchema } from '#shared/model/rubric.ts';
import { DEFAULT_RUBRIC_ID, rubricPackSchema, wholeRubric } from '#shared/model/rubric-pack.ts';
import type { ContentProblem } from './content-fault.ts';
import { listIssues } from './content-file.ts';
import { type Pack, readPacks } from './read-pack.ts';

/** Reads the rubrics; those that extend the default one are made whole and held against the rules of every rubric. */
export function readRubrics(root: string, problems: ContentProblem[]): Pack<Rubric>[] {
  const packs = readPacks(root, 'rubrics', rubricPackSchema, problems);
  const base = packs.map(({ value }) => value).find((value) => value.id === DEFAULT_RUBRIC_ID);
  if (base === undefined || 'extends' in base) {
    // An empty folder has been told of, and so has a file that cannot be read.
    if (!problems.some(({ file }) => file.startsWith('rubrics')))
      problems.push({
        file: 'rubrics',
        line: 1,
        field: '',
        message: `needs ${DEFAULT_RUBRIC_ID}.yaml, a whole rubric`,
      });
    return [];
  }
  return packs.flatMap(({ file, value }) => {
    const parsed = rubricSchema.safeParse(wholeRubric(value, base));
    if (parsed.success) return [{ file, value: parsed.data }];
    problems.push(...listIssues(file, parsed.error.issues));
    return [];
  });
}
