import { bankEn } from './bank.en.ts';
import { commonEn } from './common.en.ts';
import { packEn } from './pack.en.ts';
import { replayEn } from './replay.en.ts';
import { reviewEn } from './review.en.ts';
import { studioEn } from './studio.en.ts';
import { studioLaterEn } from './studio-later.en.ts';

/** The texts of a review pack, in English, by namespace. */
export const packTextsEn = {
  bank: bankEn,
  common: commonEn,
  pack: packEn,
  replay: replayEn,
  review: reviewEn,
  studio: { ...studioEn, ...studioLaterEn },
};
