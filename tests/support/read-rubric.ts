import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Rubric, rubricSchema } from '#shared/model/rubric.ts';

/** The shipped rubric as it stands in its file, not yet checked. */
export function readRubricFile(): unknown {
  const path = fileURLToPath(new URL('../../server/content/rubrics/default.yaml', import.meta.url));
  return parse(readFileSync(path, 'utf8'));
}

/** The shipped rubric. */
export function readRubric(): Rubric {
  return rubricSchema.parse(readRubricFile());
}
