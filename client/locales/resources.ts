import { pageTextsEn } from './page-texts.en.ts';
import { pageTextsZh } from './page-texts.zh.ts';
import { studioLaterEn } from './studio-later.en.ts';
import { studioLaterZh } from './studio-later.zh.ts';
import { textsEn } from './texts.en.ts';
import { textsZh } from './texts.zh.ts';

/** All texts by language and namespace, for those who compare languages; a page loads those of its reader alone. */
export const resources = {
  zh: { ...textsZh, ...pageTextsZh, studio: { ...textsZh.studio, ...studioLaterZh } },
  en: { ...textsEn, ...pageTextsEn, studio: { ...textsEn.studio, ...studioLaterEn } },
};
