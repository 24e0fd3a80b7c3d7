import { join } from 'node:path';
import { must } from '#shared/lib/assert.ts';
import { type Compliance, complianceSchema } from '#shared/model/compliance.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import { type Lexicon, lexiconSchema } from '#shared/model/lexicon.ts';
import { ContentFault, type ContentProblem } from './content-fault.ts';
import { contentFolder } from './content-folder.ts';
import { readPack, readPacks } from './read-pack.ts';
import { readSpeechWeights } from './read-speech-weights.ts';

/** Only what analysing words needs: a fraction of the content, and nothing of goods. Throws ContentFault. */
export function loadSpeech(folder: string = contentFolder()): {
  lexicons: Readonly<Record<Language, Lexicon>>;
  compliance: Compliance;
} {
  const problems: ContentProblem[] = [];
  const [zh, en] = languageSchema.options
    .toSorted()
    .reverse()
    .map((lang) => {
      const pack = readPack(join(folder, 'lexicons', `${lang}.yaml`), folder, lexiconSchema, problems);
      const weights = readSpeechWeights(folder, lang, problems);
      return pack === null || weights === null ? null : { ...pack.value, weights };
    });
  const [compliance] = readPacks(folder, 'compliance', complianceSchema, problems);
  if (problems.length > 0) throw new ContentFault(problems);
  return {
    lexicons: { zh: must(zh, 'no lexicon for zh'), en: must(en, 'no lexicon for en') },
    compliance: must(compliance, 'no rules of compliance').value,
  };
}
