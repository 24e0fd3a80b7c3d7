/** The texts of the viewers' phone by language: a part of all texts, under the same names. */
export const PHONE_TEXTS = {
  zh: async () => (await import('./phone-texts.zh.ts')).phoneTextsZh,
  en: async () => (await import('./phone-texts.en.ts')).phoneTextsEn,
} as const;
