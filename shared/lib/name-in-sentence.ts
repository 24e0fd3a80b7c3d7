import type { Language } from '../model/language.ts';

/** The name of goods inside a sentence: people do not capitalise them in English; initials such as USB stay. */
export function nameInSentence(name: string, lang: Language): string {
  return lang === 'en' ? name.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase()) : name;
}
