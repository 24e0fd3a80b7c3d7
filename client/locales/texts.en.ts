import { commonEn } from './common.en.ts';
import { studioEn } from './studio.en.ts';

/** The texts that every page and console needs, in English, by namespace. */
export const textsEn = { common: commonEn, studio: studioEn };
