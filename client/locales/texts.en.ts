import { accountEn } from './account.en.ts';
import { commonEn } from './common.en.ts';
import { homeEn } from './home.en.ts';
import { studioEn } from './studio.en.ts';

/** The texts that every visit needs, in English, by namespace. */
export const textsEn = { account: accountEn, common: commonEn, home: homeEn, studio: studioEn };
