import type { Bilingual } from '../model/language.ts';

/** Codes of the problems of incidents that are planned for later. */
export const PlanProblemCode = {
  Past: 'plan/past',
  BeyondEnd: 'plan/beyond_end',
  TooMany: 'plan/too_many',
  NotOnAir: 'plan/not_on_air',
  NoneWaiting: 'plan/none_waiting',
} as const;
export type PlanProblemCode = (typeof PlanProblemCode)[keyof typeof PlanProblemCode];

/** Their texts. */
export const PLAN_PROBLEM_TEXTS: Readonly<Record<PlanProblemCode, Bilingual>> = {
  'plan/past': {
    en: 'The show is past that minute. Choose a later one.',
    zh: '直播已过这一分钟，请选择更晚的时间。',
  },
  'plan/beyond_end': {
    en: 'The show is over by then: it is planned for {minutes} min.',
    zh: '那时直播已经结束：计划时长 {minutes} 分钟。',
  },
  'plan/too_many': {
    en: 'At most {limit} incidents can wait for a room. Cancel one first.',
    zh: '每个直播间最多预定 {limit} 个突发，请先取消一个。',
  },
  'plan/not_on_air': {
    en: 'The show has not begun. Plan by the show minute instead.',
    zh: '直播还没开始，请改按直播分钟预定。',
  },
  'plan/none_waiting': {
    en: 'Nothing of this plan is waiting any more: it has happened, or somebody cancelled it.',
    zh: '这个预定已没有待执行的内容：可能已经发生，或已被取消。',
  },
};

/** Whether a code is one of them. */
export function isPlanProblem(code: string): code is PlanProblemCode {
  return Object.hasOwn(PLAN_PROBLEM_TEXTS, code);
}
