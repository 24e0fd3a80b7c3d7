import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { complianceSchema } from '#shared/model/compliance.ts';
import { languageSchema } from '#shared/model/language.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const path = join(import.meta.dirname, '../../server/content/compliance/live-commerce.yaml');
const { rules } = complianceSchema.parse(parse(readFileSync(path, 'utf8')));

test.each(languageSchema.options)(
  '[SPE-7] a safer sentence can be accepted: it holds no finding itself: %s',
  (lang) => {
    const lexicon = shippedContent().lexicons[lang];
    for (const { id, safer } of rules) {
      const { findings } = analyseLine(safer[lang], lexicon, () => ({ product: null, stock: null }));
      expect(findings, `${id}: ${safer[lang]}`).toEqual([]);
    }
  },
);
