import { accountEn } from './account.en.ts';
import { commonEn } from './common.en.ts';
import { debriefEn } from './debrief.en.ts';
import { homeEn } from './home.en.ts';
import { prepareEn } from './prepare.en.ts';
import { replayEn } from './replay.en.ts';
import { reviewEn } from './review.en.ts';
import { studioEn } from './studio.en.ts';
import { teachEn } from './teach.en.ts';

/** Every text in English, by namespace. English has two plural forms. */
export const textsEn = {
  account: accountEn,
  common: commonEn,
  debrief: debriefEn,
  home: homeEn,
  prepare: prepareEn,
  replay: replayEn,
  review: reviewEn,
  studio: studioEn,
  teach: teachEn,
};
