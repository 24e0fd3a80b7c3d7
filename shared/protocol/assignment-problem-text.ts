import type { Bilingual } from '../model/language.ts';

/** Codes of the problems of assignments. */
export const AssignmentProblemCode = {
  UnknownAssignment: 'assignment/unknown',
  AssignmentStale: 'assignment/stale',
  AssignmentFixed: 'assignment/fixed',
  DueInPast: 'assignment/due_in_past',
  WeightWithoutRater: 'assignment/weight_without_rater',
  UnknownRubric: 'assignment/unknown_rubric',
  LengthNotOffered: 'assignment/length_not_offered',
  TooManyAssignments: 'assignment/too_many',
  AssignmentNotOpen: 'assignment/not_open',
  PastDue: 'assignment/past_due',
  NoAttemptsLeft: 'assignment/no_attempts_left',
  AttemptRunning: 'assignment/attempt_running',
  FewerThanUsed: 'assignment/fewer_than_used',
  NoTeam: 'assignment/no_team',
  NotYourAttempt: 'assignment/not_your_attempt',
  HandedInGraded: 'assignment/being_graded',
  NotDraft: 'assignment/not_draft',
  ExamLocked: 'assignment/locked',
} as const;
export type AssignmentProblemCode = (typeof AssignmentProblemCode)[keyof typeof AssignmentProblemCode];

/** Their texts. */
export const ASSIGNMENT_PROBLEM_TEXTS: Readonly<Record<AssignmentProblemCode, Bilingual>> = {
  'assignment/unknown': {
    en: 'There is no such assignment in this class.',
    zh: '班级里没有这项作业。',
  },
  'assignment/stale': {
    en: 'Somebody else has changed this assignment since. What you entered is still here; load the present one to compare.',
    zh: '这项作业刚被他人修改。你填写的内容还在，请载入最新内容后核对。',
  },
  'assignment/fixed': {
    en: 'Teams have read this assignment: products, audience, rubric, length and crowd stay as they are. Make a new assignment for other ones.',
    zh: '作业已发布，商品、观众、评分标准、时长和类型不能再改；如需更换，请新建作业。',
  },
  'assignment/due_in_past': {
    en: 'The due date is over already. Choose a later one.',
    zh: '截止时间已过，请选择更晚的时间。',
  },
  'assignment/weight_without_rater': {
    en: 'A source has a weight, and nobody reviews for it. Add the reviewer or set its weight to 0.',
    zh: '有评分来源设了权重却没有评审人，请添加评审人或将权重设为 0。',
  },
  'assignment/unknown_rubric': {
    en: 'There is no rubric {rubricId}.',
    zh: '没有编号为 {rubricId} 的评分标准。',
  },
  'assignment/length_not_offered': {
    en: 'This audience does not come for {minutes} minutes. Choose one of its lengths.',
    zh: '这批观众没有 {minutes} 分钟的时长，请选择它可选的时长。',
  },
  'assignment/too_many': {
    en: 'A class has at most {limit} assignments.',
    zh: '一个班级最多 {limit} 项作业。',
  },
  'assignment/not_open': {
    en: 'This assignment is not open. Ask your teacher.',
    zh: '这项作业未开放，请询问教师。',
  },
  'assignment/past_due': {
    en: 'The due date is over. Ask your teacher for more time.',
    zh: '已过截止时间，如需延期请联系教师。',
  },
  'assignment/no_attempts_left': {
    en: 'Your team has used all attempts ({limit}).',
    zh: '你们小组的尝试次数已用完（共 {limit} 次）。',
  },
  'assignment/attempt_running': {
    en: 'Your team has an attempt open. End it before you begin another.',
    zh: '你们小组还有一次尝试未结束，请先结束再开始下一次。',
  },
  'assignment/fewer_than_used': {
    en: 'A team has begun {count} attempts already. Allow at least as many.',
    zh: '已有小组用了 {count} 次尝试，次数不能少于此数。',
  },
  'assignment/no_team': {
    en: 'You are in no team of this class yet. Your teacher puts you into one.',
    zh: '你还没有加入这个班级的小组，请教师为你分组。',
  },
  'assignment/not_your_attempt': {
    en: 'Only an attempt of your own team that has ended can be handed in.',
    zh: '只能提交本组已结束的尝试。',
  },
  'assignment/being_graded': {
    en: 'What your team handed in is being graded and cannot be exchanged.',
    zh: '你们提交的录像正在评分，不能更换。',
  },
  'assignment/not_draft': {
    en: 'Only drafts can be removed. Close the assignment instead.',
    zh: '只能删除草稿；已发布的作业请改为关闭。',
  },
  'assignment/locked': {
    en: 'This is an exam. Debrief and replay open when your last attempt is over or the due date has passed.',
    zh: '这是考试：最后一次尝试结束或截止时间过后，才能查看复盘和回放。',
  },
};
