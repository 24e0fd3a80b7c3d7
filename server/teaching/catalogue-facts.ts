import { type Fact, type Topic, topicSchema } from '#shared/model/fact-sheet.ts';
import type { Bilingual } from '#shared/model/language.ts';
import { normaliseText } from '#shared/speech/normalise-text.ts';
import { clip } from './product-draft.ts';
import type { RowReader } from './row-reader.ts';

/** Topics that a file can answer; price, offer and stock are answered by the room itself. */
export const FACT_TOPICS: readonly Topic[] = topicSchema.options.filter(
  (topic) => topic !== 'price' && topic !== 'offer' && topic !== 'stock',
);

const MAX_KEYS = 12;
const MAX_KEY_LENGTH = 80;
const MAX_ANSWER_LENGTH = 500;

/** Reads the columns `fact_<topic>_zh/en` and `key_<topic>_zh/en` of a row; several keys are parted by `|` or `;`. */
export function readFacts(row: RowReader): readonly Fact[] {
  return FACT_TOPICS.flatMap((topic) => {
    const answer = row.bilingual(`fact_${topic}`, MAX_ANSWER_LENGTH);
    const keys = row.bilingual(`key_${topic}`, MAX_ANSWER_LENGTH);
    if (answer === null && keys !== null) {
      row.error(`key_${topic}_zh`, 'catalogue/key_without_fact', { fact: `fact_${topic}_zh` });
    }
    if (answer === null) return [];
    const fact = makeFact(topic, answer, keys);
    for (const lang of ['zh', 'en'] as const) {
      if (!answersItself(fact, lang)) row.warn(`key_${topic}_${lang}`, 'catalogue/key_not_in_fact');
    }
    return [fact];
  });
}

/** A fact with its answer key; without a key, each clause of the answer counts as one. */
export function makeFact(topic: Topic, answer: Bilingual, keys: Bilingual | null): Fact {
  const keysOf = (lang: 'zh' | 'en'): string[] => {
    const given = split(keys?.[lang] ?? '', /[|｜;；]/, 1);
    const chosen = given.length > 0 ? given : split(answer[lang], CLAUSE_END, 2);
    return chosen.length > 0 ? chosen : [clip(answer[lang], MAX_KEY_LENGTH)];
  };
  return { topic, answer, keys: { zh: keysOf('zh'), en: keysOf('en') } };
}

/** Ends of clauses; a comma or a point inside a number is none. */
const CLAUSE_END = /[、。;；|]|(?<!\d)[,，.]|[,，.](?!\d)/;

function split(text: string, separator: RegExp, minLength: number): string[] {
  const parts = text.split(separator).map((part) => clip(part, MAX_KEY_LENGTH));
  return parts.filter((part) => part.length >= minLength).slice(0, MAX_KEYS);
}

function answersItself(fact: Fact, lang: 'zh' | 'en'): boolean {
  const answer = normaliseText(fact.answer[lang]);
  return fact.keys[lang].some((key) => answer.includes(normaliseText(key)));
}
