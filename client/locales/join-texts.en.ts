import { accountEn } from './account.en.ts';
import { commonEn } from './common.en.ts';

/** What the page for joining says in English. */
export const joinTextsEn = { common: commonEn, account: accountEn };
