import { accountZh } from './account.zh.ts';
import { commonZh } from './common.zh.ts';
import { homeZh } from './home.zh.ts';
import { studioZh } from './studio.zh.ts';

/** The texts that every visit needs, in Chinese, by namespace. Chinese has one plural form. */
export const textsZh = { account: accountZh, common: commonZh, home: homeZh, studio: studioZh };
