import { accountZh } from './account.zh.ts';
import { assignZh } from './assign.zh.ts';
import { auditZh } from './audit.zh.ts';
import { bankZh } from './bank.zh.ts';
import { calibrateZh } from './calibrate.zh.ts';
import { debriefZh } from './debrief.zh.ts';
import { enterpriseZh } from './enterprise.zh.ts';
import { homeZh } from './home.zh.ts';
import { mentorsZh } from './mentors.zh.ts';
import { packZh } from './pack.zh.ts';
import { prepareZh } from './prepare.zh.ts';
import { replayZh } from './replay.zh.ts';
import { reviewZh } from './review.zh.ts';
import { teachZh } from './teach.zh.ts';
import { wallZh } from './wall.zh.ts';

/** The texts of the pages before and after a show, in Chinese, by namespace. */
export const pageTextsZh = {
  account: accountZh,
  assign: assignZh,
  audit: auditZh,
  bank: bankZh,
  calibrate: calibrateZh,
  debrief: debriefZh,
  enterprise: enterpriseZh,
  home: homeZh,
  mentors: mentorsZh,
  pack: packZh,
  prepare: prepareZh,
  replay: replayZh,
  review: reviewZh,
  teach: teachZh,
  wall: wallZh,
};
