import type { Bilingual } from '../model/language.ts';

/** Codes of the problems of mentors and their links. */
export const MentorProblemCode = {
  UnknownMentor: 'mentor/unknown',
  PairNotFitting: 'mentor/pair_not_fitting',
  UnknownLink: 'link/unknown',
  LinkExpired: 'link/expired',
  LinkRevoked: 'link/revoked',
  LinkOutOfScope: 'link/out_of_scope',
  LinkForeignRoom: 'link/foreign_recording',
  TooManyLinks: 'link/too_many',
} as const;
export type MentorProblemCode = (typeof MentorProblemCode)[keyof typeof MentorProblemCode];

/** Their texts. */
export const MENTOR_PROBLEM_TEXTS: Readonly<Record<MentorProblemCode, Bilingual>> = {
  'mentor/unknown': {
    en: 'There is no such mentor here.',
    zh: '找不到这位导师。',
  },
  'mentor/pair_not_fitting': {
    en: 'A pair is a teacher of this class and a mentor of the college.',
    zh: '结对须由本班教师和一位导师组成。',
  },
  'link/unknown': {
    en: 'This link does not exist. Copy it whole from the message, or ask the teacher for a new one.',
    zh: '链接无效，请从消息中完整复制，或向教师索取新的链接。',
  },
  'link/expired': {
    en: 'This link has run out. Ask the teacher for a new one; grades that you submitted are kept.',
    zh: '链接已过期，请向教师索取新的链接；已提交的评分不受影响。',
  },
  'link/revoked': {
    en: 'The teacher has withdrawn this link. Ask for a new one; grades that you submitted are kept.',
    zh: '教师已撤回此链接，请索取新的链接；已提交的评分不受影响。',
  },
  'link/out_of_scope': {
    en: 'Your link opens the recordings that you were asked to grade, and nothing else.',
    zh: '你的链接只能打开请你评审的录像，不能使用其他功能。',
  },
  'link/foreign_recording': {
    en: 'A link opens recordings of ended shows of this class. Choose among them.',
    zh: '链接只能包含本班已结束的录像，请从中选择。',
  },
  'link/too_many': {
    en: 'A class has at most {limit} links that work. Withdraw one first.',
    zh: '一个班级最多 {limit} 个有效链接，请先撤回一个。',
  },
};
