import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#shared/model/language.ts';
import { type SpeechWeights, speechWeightsSchema } from '#shared/model/lexicon.ts';
import type { ContentProblem } from './content-fault.ts';

/**
 * Weights that `npm run train:speech` made for the lexicon of a language. JSON and not YAML: no person writes them, and
 * they are read in a fraction of the time. Null when they are absent or broken; the reason is added to `problems`.
 */
export function readSpeechWeights(root: string, lang: Language, problems: ContentProblem[]): SpeechWeights | null {
  const file = `lexicons/${lang}.weights.json`;
  const path = join(root, file);
  const problem = (message: string) => {
    problems.push({ file, line: 1, field: '', message });
    return null;
  };
  if (!existsSync(path)) return problem('is missing; run npm run train:speech');
  try {
    const parsed = speechWeightsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : problem('does not hold weights; run npm run train:speech');
  } catch (error) {
    return problem(`is not valid JSON: ${String(error)}; run npm run train:speech`);
  }
}
