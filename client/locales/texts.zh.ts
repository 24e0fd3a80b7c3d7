import { accountZh } from './account.zh.ts';
import { commonZh } from './common.zh.ts';
import { debriefZh } from './debrief.zh.ts';
import { homeZh } from './home.zh.ts';
import { prepareZh } from './prepare.zh.ts';
import { replayZh } from './replay.zh.ts';
import { reviewZh } from './review.zh.ts';
import { studioZh } from './studio.zh.ts';
import { teachZh } from './teach.zh.ts';

/** Every text in Chinese, by namespace. Chinese has one plural form. */
export const textsZh = {
  account: accountZh,
  common: commonZh,
  debrief: debriefZh,
  home: homeZh,
  prepare: prepareZh,
  replay: replayZh,
  review: reviewZh,
  studio: studioZh,
  teach: teachZh,
};
