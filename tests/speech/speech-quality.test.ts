import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageSchema } from '#shared/model/language.ts';
import { analyseLine } from '#shared/speech/analyse-line.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';
import { readLabelledLines, SETS } from './labelled-lines.ts';
import { countLabels, labelsOf, summarise } from './measure-labels.ts';

/** Floors a little under the figures of `npm run eval:speech` for lines outside the training: a change may not fall below. */
const FLOORS = {
  heldout: { zh: { findings: 0.97, precision: 0.96, acts: 0.94 }, en: { findings: 0.95, precision: 0.96, acts: 0.89 } },
  fresh: { zh: { findings: 0.97, precision: 0.98, acts: 0.84 }, en: { findings: 0.96, precision: 0.94, acts: 0.84 } },
  apart: { zh: { findings: 0.94, precision: 0.94, acts: 0.83 }, en: { findings: 0.95, precision: 0.95, acts: 0.85 } },
  blind: { zh: { findings: 0.89, precision: 0.95, acts: 0.86 }, en: { findings: 0.92, precision: 0.98, acts: 0.88 } },
  last: { zh: { findings: 0.97, precision: 0.95, acts: 0.88 }, en: { findings: 0.96, precision: 0.94, acts: 0.88 } },
  blind2: { zh: { findings: 0.91, precision: 0.95, acts: 0.87 }, en: { findings: 0.85, precision: 0.89, acts: 0.78 } },
  blind3: { zh: { findings: 0.97, precision: 0.96, acts: 0.88 }, en: { findings: 0.98, precision: 0.98, acts: 0.9 } },
  blind4: { zh: { findings: 0.93, precision: 0.94, acts: 0.85 }, en: { findings: 0.93, precision: 0.94, acts: 0.84 } },
  blind5: { zh: { findings: 0.9, precision: 0.93, acts: 0.82 }, en: { findings: 0.91, precision: 0.95, acts: 0.81 } },
  blind6: { zh: { findings: 0.92, precision: 0.95, acts: 0.81 }, en: { findings: 0.94, precision: 0.95, acts: 0.88 } },
};
const LANGUAGES = languageSchema.options;
const { lexicons } = shippedContent();

test.each(SETS.flatMap((set) => LANGUAGES.map((lang) => [set, lang] as const)))(
  '[SPE-12] acts and findings of %s lines are recognised: %s',
  (set, lang) => {
    const counts = countLabels(readLabelledLines(lang, set), ({ text }) => labelsOf(text, lexicons[lang]));
    const { findings, actsMacroF1 } = summarise(counts);
    expect(findings.f1).toBeGreaterThanOrEqual(FLOORS[set][lang].findings);
    expect(findings.precision).toBeGreaterThanOrEqual(FLOORS[set][lang].precision);
    expect(actsMacroF1).toBeGreaterThanOrEqual(FLOORS[set][lang].acts);
  },
);

test.each(LANGUAGES)('[SPE-12] there are lines enough, and no line twice: %s', (lang) => {
  const texts = (['dev', ...SETS] as const).flatMap((set) => readLabelledLines(lang, set).map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(lang === 'zh' ? 400 : 250);
});

const NOISE = [
  '',
  '   ',
  '\ud800',
  '\udc00x\ud83d',
  '😀😀😀',
  '<b onclick="x">&amp;</b>',
  '한국어 문장입니다',
  'これは日本語です',
  'Ceci est une phrase',
  'это просто текст',
  '9'.repeat(10_000),
  '最'.repeat(10_000),
  'the '.repeat(2_500),
];

test.each(LANGUAGES)('[SPE-8] noise has no findings: %s', (lang) => {
  for (const text of NOISE) {
    expect(analyseLine(text, lexicons[lang], () => ({ product: null, stock: null })).findings, text).toEqual([]);
  }
});

test('[SPE-8] any text is analysed, with offsets inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...LANGUAGES), (text, lang) => {
      const { findings } = analyseLine(text, lexicons[lang], () => ({ product: null, stock: 3 }));
      return findings.every(({ start = -1, end = -1 }) => start >= 0 && start <= end && end <= text.length);
    }),
    { seed: 11, numRuns: 300 },
  );
});
