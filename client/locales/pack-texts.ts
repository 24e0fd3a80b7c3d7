import { packTextsEn } from './pack-texts.en.ts';
import { packTextsZh } from './pack-texts.zh.ts';

/** The texts of review packs by language: both are in the file, which can load nothing. */
export const PACK_TEXTS = { zh: async () => packTextsZh, en: async () => packTextsEn } as const;
