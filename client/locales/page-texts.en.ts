import { accountEn } from './account.en.ts';
import { assignEn } from './assign.en.ts';
import { auditEn } from './audit.en.ts';
import { bankEn } from './bank.en.ts';
import { calibrateEn } from './calibrate.en.ts';
import { debriefEn } from './debrief.en.ts';
import { enterpriseEn } from './enterprise.en.ts';
import { homeEn } from './home.en.ts';
import { mentorsEn } from './mentors.en.ts';
import { packEn } from './pack.en.ts';
import { prepareEn } from './prepare.en.ts';
import { replayEn } from './replay.en.ts';
import { reviewEn } from './review.en.ts';
import { teachEn } from './teach.en.ts';
import { wallEn } from './wall.en.ts';

/** The texts of the pages before and after a show, in English, by namespace. */
export const pageTextsEn = {
  account: accountEn,
  assign: assignEn,
  audit: auditEn,
  bank: bankEn,
  calibrate: calibrateEn,
  debrief: debriefEn,
  enterprise: enterpriseEn,
  home: homeEn,
  mentors: mentorsEn,
  pack: packEn,
  prepare: prepareEn,
  replay: replayEn,
  review: reviewEn,
  teach: teachEn,
  wall: wallEn,
};
