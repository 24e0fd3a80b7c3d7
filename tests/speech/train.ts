import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languageSchema } from '#shared/model/language.ts';
import { lexiconSchema } from '#shared/model/lexicon.ts';
import { readLabelledLines } from './labelled-lines.ts';
import { trainWeights } from './train-weights.ts';

// Writes the weights of both lexicons from the development lines.
const folder = join(import.meta.dirname, '../../server/content/lexicons');
for (const lang of languageSchema.options) {
  const lexicon = lexiconSchema.parse(parse(readFileSync(join(folder, `${lang}.yaml`), 'utf8')));
  const lines = readLabelledLines(lang, 'dev');
  const { bias, features } = trainWeights(lexicon, lines);
  const rows = Object.entries(features).map(([name, list]) => `${JSON.stringify(name)}:${JSON.stringify(list)}`);
  writeFileSync(
    join(folder, `${lang}.weights.json`),
    `{"bias":${JSON.stringify(bias)},"features":{\n${rows.join(',\n')}\n}}\n`,
  );
  console.log(`${lang}: ${rows.length} features from ${lines.length} lines`);
}
