import { debriefEn } from './debrief.en.ts';
import { prepareEn } from './prepare.en.ts';
import { replayEn } from './replay.en.ts';
import { reviewEn } from './review.en.ts';
import { teachEn } from './teach.en.ts';

/** The texts of the pages before and after a show, in English, by namespace. */
export const pageTextsEn = {
  debrief: debriefEn,
  prepare: prepareEn,
  replay: replayEn,
  review: reviewEn,
  teach: teachEn,
};
