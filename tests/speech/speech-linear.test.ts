import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Language, languageSchema } from '#shared/model/language.ts';
import { normaliseText } from '#shared/speech/normalise-text.ts';
import { findSlots } from '#shared/speech/pattern-index.ts';
import { speechRules } from '#shared/speech/speech-rules.ts';
import { shippedContent } from '../../server/content/shipped-content.ts';

const LANGUAGES = languageSchema.options;
const { lexicons } = shippedContent();

/** Look-ups in the tree of phrases that reading the text costs, and the places that it finds. */
function effortOf(text: string, lang: Language): { steps: number; places: number } {
  const { index } = speechRules(lexicons[lang]);
  let steps = 0;
  const next = (node: number, code: number) => {
    steps += 1;
    return index.next(node, code);
  };
  return { steps, places: findSlots(text, { ...index, next }).count() };
}

/** Bits of the phrases that a lexicon looks for, numbers and separators: what tempts a reader to go back. */
function tempting(lang: Language): fc.Arbitrary<string> {
  const phrases = Object.values(lexicons[lang].slots).flat();
  const bit = fc
    .tuple(fc.constantFrom(...phrases), fc.nat(20), fc.nat(20))
    .map(([phrase, from, length]) => phrase.slice(from % phrase.length).slice(0, 1 + length));
  const noise = fc.constantFrom('1', '1.', '一', '百', ' ', '.', ', ', 'a hundred ', 'x', '，');
  return fc.array(fc.oneof(bit, noise), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
}

test.each(LANGUAGES)('[SPE-8] 16 times a tempting text costs at most 16 times the steps: %s', (lang) => {
  fc.assert(
    fc.property(tempting(lang), (unit) => {
      const repeats = Math.ceil(600 / unit.length);
      const once = effortOf(normaliseText(unit.repeat(repeats)), lang);
      const often = effortOf(normaliseText(unit.repeat(repeats * 16)), lang);
      // The ends of the text are read once either way.
      expect(often.steps).toBeLessThanOrEqual(once.steps * 16.5 + 1_000);
      expect(often.places).toBeLessThanOrEqual(once.places * 16.5 + 1_000);
    }),
    { seed: 17, numRuns: 150 },
  );
});

test.each(LANGUAGES)('[SPE-8] a normal text is at most three times as long as what was said: %s', (lang) => {
  fc.assert(
    fc.property(tempting(lang), fc.integer({ min: 1, max: 300 }), (unit, repeats) => {
      const text = unit.repeat(repeats);
      return normaliseText(text).length <= text.length * 3 + 8;
    }),
    { seed: 18, numRuns: 200 },
  );
});
