import { commonEn } from './common.en.ts';
import { studioPhoneEn } from './studio-phone.en.ts';

/** What a viewer's phone says in English. */
export const phoneTextsEn = { common: commonEn, studio: studioPhoneEn };
