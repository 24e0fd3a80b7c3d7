import { accountEn } from './account.en.ts';
import { accountZh } from './account.zh.ts';
import { commonEn } from './common.en.ts';
import { commonZh } from './common.zh.ts';
import { debriefEn } from './debrief.en.ts';
import { debriefZh } from './debrief.zh.ts';
import { homeEn } from './home.en.ts';
import { homeZh } from './home.zh.ts';
import { prepareEn } from './prepare.en.ts';
import { prepareZh } from './prepare.zh.ts';
import { replayEn } from './replay.en.ts';
import { replayZh } from './replay.zh.ts';
import { reviewEn } from './review.en.ts';
import { reviewZh } from './review.zh.ts';
import { studioEn } from './studio.en.ts';
import { studioZh } from './studio.zh.ts';
import { teachEn } from './teach.en.ts';
import { teachZh } from './teach.zh.ts';

/** All texts by language and namespace. Chinese has one plural form, English two. */
export const resources = {
  zh: {
    account: accountZh,
    common: commonZh,
    debrief: debriefZh,
    home: homeZh,
    prepare: prepareZh,
    replay: replayZh,
    review: reviewZh,
    studio: studioZh,
    teach: teachZh,
  },
  en: {
    account: accountEn,
    common: commonEn,
    debrief: debriefEn,
    home: homeEn,
    prepare: prepareEn,
    replay: replayEn,
    review: reviewEn,
    studio: studioEn,
    teach: teachEn,
  },
};
