import { bankZh } from './bank.zh.ts';
import { commonZh } from './common.zh.ts';
import { packZh } from './pack.zh.ts';
import { replayZh } from './replay.zh.ts';
import { reviewZh } from './review.zh.ts';
import { studioZh } from './studio.zh.ts';
import { studioLaterZh } from './studio-later.zh.ts';

/** The texts of a review pack, in Chinese, by namespace. */
export const packTextsZh = {
  bank: bankZh,
  common: commonZh,
  pack: packZh,
  replay: replayZh,
  review: reviewZh,
  studio: { ...studioZh, ...studioLaterZh },
};
