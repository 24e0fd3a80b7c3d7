/** The texts of the page for joining by language: a part of all texts, under the same names. */
export const JOIN_TEXTS = {
  zh: async () => (await import('./join-texts.zh.ts')).joinTextsZh,
  en: async () => (await import('./join-texts.en.ts')).joinTextsEn,
} as const;
