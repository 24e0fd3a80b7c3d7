import type { z } from 'zod';
import type { Compliance } from '#shared/model/compliance.ts';
import type { lexiconSchema } from '#shared/model/lexicon.ts';
import type { ContentProblem } from './content-fault.ts';
import type { Pack } from './read-pack.ts';

/** Every rule of a lexicon must have its guidance and the other way round, and every article that is named must be there. */
export function checkCompliance(
  packs: readonly Pack<Compliance>[],
  lexicons: readonly Pack<z.infer<typeof lexiconSchema>>[],
  problems: ContentProblem[],
): void {
  for (const { file, value } of packs) {
    const guided = new Set(value.rules.map(({ id }) => id));
    for (const [index, { basis }] of value.rules.entries()) {
      const unknown = basis.find((article) => value.articles[article] === undefined);
      if (unknown !== undefined) {
        problems.push(file.problemAt(['rules', index, 'basis'], `names the article ${unknown}, which is not there`));
      }
    }
    for (const lexicon of lexicons) {
      for (const [index, { rule }] of lexicon.value.findings.entries()) {
        if (guided.has(rule)) continue;
        problems.push(
          lexicon.file.problemAt(['findings', index, 'rule'], `is ${rule}, which ${file.name} does not explain`),
        );
      }
    }
  }
}
