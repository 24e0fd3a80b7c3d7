import { z } from 'zod';
import { languageSchema } from './language.ts';
import { categorySchema } from './product.ts';

/** What a chat line wants. `ask-*` intents end in the topic they ask about. */
export const intentSchema = z.enum([
  'greet',
  'arrive',
  'praise',
  'chat',
  'agree',
  'second',
  'follow-prompt',
  'want-link',
  'want-deal',
  'doubt',
  'complain-ignored',
  'thank-answer',
  'bought',
  'hesitate',
  'leave',
  'return',
  'spam',
  'rude',
  'ask-price',
  'ask-offer',
  'ask-stock',
  'ask-size',
  'ask-material',
  'ask-care',
  'ask-feel',
  'ask-colour',
  'ask-origin',
  'ask-certificate',
  'ask-shipping',
  'ask-returns',
  'ask-warranty',
  'ask-suits',
  'ask-packaging',
]);
export type Intent = z.infer<typeof intentSchema>;

/** Lines that nobody should have to read: hiding them is fair. */
export const ABUSIVE_INTENTS: readonly Intent[] = ['rude', 'spam'];

const wordsSchema = z.record(z.string().regex(/^[a-z]+$/), z.array(z.string().min(1)).min(2));
const linesSchema = z.array(z.string().min(1).max(120)).min(8);

/** What is said otherwise about goods of one category: its words and intents stand in place of the general ones. */
export const goodsPhrasesSchema = z.strictObject({
  lang: languageSchema,
  category: categorySchema,
  words: wordsSchema,
  intents: z.partialRecord(intentSchema, linesSchema),
});
export type GoodsPhrases = z.infer<typeof goodsPhrasesSchema>;

/**
 * Grammar of chat lines in one language, whatever the goods. A template is text with slots in braces: `{product}` (short name), `{price}`,
 * `{number}` (slot in the queue), `{other}` (name of the viewer who is answered) or the name of a list in `words`. One-word
 * social lines belong in `greet`; `second` says that one has the same question as
 * somebody before, `follow-prompt` does what the host asked the viewers to type.
 */
export const generalPhrasesSchema = z.strictObject({
  lang: languageSchema,
  names: z.strictObject({ first: z.array(z.string().min(1)).min(20), second: z.array(z.string().min(1)).min(20) }),
  words: wordsSchema,
  /** Endings by tone (`eager`), and by `eager-ask` for the questions of that tone; an empty string is allowed. */
  endings: z.record(z.string(), z.array(z.string())),
  intents: z.record(intentSchema, linesSchema),
});

export type GeneralPhrases = z.infer<typeof generalPhrasesSchema>;

/** A whole grammar: the general lines, and those of single categories, at most one pack for each. */
export type PhrasePack = GeneralPhrases & { readonly goods: readonly GoodsPhrases[] };
