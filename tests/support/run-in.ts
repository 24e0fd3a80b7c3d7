import { type Language, languageSchema } from '#shared/model/language.ts';

/** Languages in which a browser test plays a whole show: one in `npm test`, both in `npm run test:long`. */
export function runIn(first: Language): readonly Language[] {
  return process.env.LONG === undefined ? [first] : languageSchema.options;
}
