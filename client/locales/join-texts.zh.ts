import { accountZh } from './account.zh.ts';
import { commonZh } from './common.zh.ts';

/** What the page for joining says in Chinese. */
export const joinTextsZh = { common: commonZh, account: accountZh };
