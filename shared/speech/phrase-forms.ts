import type { Language } from '../model/language.ts';
import { normaliseText } from './normalise-text.ts';
import { ANY_NUMBER } from './pattern-index.ts';

/** How a lexicon writes any number, and a number that stands for it while a phrase is normalised. */
const NUMBER_SIGN = 'N#';
const PLACEHOLDER = '7777777';

/**
 * A phrase of a lexicon as it is looked for: normalised; `N#` is any number, `word*` every word that begins so, and
 * `word~` in English the word with its forms (s, ed, ing).
 *
 * @example phraseForms('cure~', 'en') // ['cure', 'cures', 'cured', 'curing']
 */
export function phraseForms(phrase: string, lang: Language): readonly string[] {
  const isOpen = phrase.endsWith('*');
  const isVerb = lang === 'en' && phrase.endsWith('~');
  const body = isOpen || isVerb ? phrase.slice(0, -1) : phrase;
  const joint = lang === 'en' ? ' ' : '';
  const normal = normaliseText(body.replaceAll(NUMBER_SIGN, `${joint}${PLACEHOLDER}${joint}`)).replaceAll(
    PLACEHOLDER,
    ANY_NUMBER,
  );
  if (normal === '') return [];
  if (isOpen) return [`${normal}*`];
  return isVerb ? verbForms(normal) : [normal];
}

function verbForms(verb: string): readonly string[] {
  const endsInE = verb.endsWith('e');
  const endsInY = /[^aeiou]y$/.test(verb);
  const stem = verb.slice(0, -1);
  const third = endsInY ? `${stem}ies` : `${verb}${/(?:s|x|ch|sh)$/.test(verb) ? 'es' : 's'}`;
  const past = endsInE ? `${verb}d` : endsInY ? `${stem}ied` : `${verb}ed`;
  const running = endsInE && !verb.endsWith('ee') ? `${stem}ing` : `${verb}ing`;
  return [verb, third, past, running];
}
