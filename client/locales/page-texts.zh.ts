import { debriefZh } from './debrief.zh.ts';
import { prepareZh } from './prepare.zh.ts';
import { replayZh } from './replay.zh.ts';
import { reviewZh } from './review.zh.ts';
import { teachZh } from './teach.zh.ts';

/** The texts of the pages before and after a show, in Chinese, by namespace. */
export const pageTextsZh = {
  debrief: debriefZh,
  prepare: prepareZh,
  replay: replayZh,
  review: reviewZh,
  teach: teachZh,
};
