import { commonZh } from './common.zh.ts';
import { studioZh } from './studio.zh.ts';

/** The texts that every page and console needs, in Chinese, by namespace. Chinese has one plural form. */
export const textsZh = { common: commonZh, studio: studioZh };
