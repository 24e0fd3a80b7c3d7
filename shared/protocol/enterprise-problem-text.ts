import type { Bilingual } from '../model/language.ts';

/** Codes of the problems of enterprises and the college's log. */
export const EnterpriseProblemCode = {
  UnknownEnterprise: 'enterprise/unknown',
  UnknownLogEntry: 'enterprise/unknown_entry',
  DayInFuture: 'enterprise/day_in_future',
} as const;
export type EnterpriseProblemCode = (typeof EnterpriseProblemCode)[keyof typeof EnterpriseProblemCode];

/** Their texts. */
export const ENTERPRISE_PROBLEM_TEXTS: Readonly<Record<EnterpriseProblemCode, Bilingual>> = {
  'enterprise/unknown': {
    en: 'There is no such enterprise. Add it to the directory first.',
    zh: '没有这家企业，请先添加到企业名录。',
  },
  'enterprise/unknown_entry': {
    en: 'There is no such entry, or somebody else wrote it. An administrator can remove it.',
    zh: '没有这条记录，或由他人填写；管理员可以删除。',
  },
  'enterprise/day_in_future': {
    en: 'The day has not come yet. Write down what has happened.',
    zh: '日期尚未到来，请在事后记录。',
  },
};
