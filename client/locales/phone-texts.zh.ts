import { commonZh } from './common.zh.ts';
import { studioPhoneZh } from './studio-phone.zh.ts';

/** What a viewer's phone says in Chinese. */
export const phoneTextsZh = { common: commonZh, studio: studioPhoneZh };
