import type { Bilingual } from '../model/language.ts';

/** Codes of the review's problems. */
export const ReviewProblemCode = {
  NoShow: 'review/no_show',
  GradeFirst: 'review/grade_first',
  AnnotationBeyondEnd: 'annotation/beyond_end',
  UnknownAnnotation: 'annotation/unknown',
  ForeignAnnotation: 'annotation/foreign',
  AnnotationStale: 'annotation/stale',
  ForeignSentence: 'bank/foreign',
  SentenceNotShared: 'bank/not_shared',
  BankFull: 'bank/full',
  FindingNotYours: 'finding/not_yours',
  UnknownFinding: 'finding/unknown',
  ReasonMissing: 'finding/reason_missing',
  GradeNotYours: 'grade/not_yours',
  UnknownDimension: 'grade/unknown_dimension',
  MarkOutOfRange: 'grade/mark_out_of_range',
  GradeIncomplete: 'grade/incomplete',
  CalibrateFirst: 'grade/calibrate_first',
  CalibrationForeign: 'calibration/foreign',
  CalibrationNotUsable: 'calibration/not_usable',
  CalibrationIncomplete: 'calibration/incomplete',
  CalibrationEmpty: 'calibration/empty',
  CalibrationStale: 'calibration/stale',
  DraftStale: 'grade/draft_stale',
  RevisionStale: 'grade/revision_stale',
  ReasonNeeded: 'grade/reason_needed',
  NothingApart: 'grade/nothing_apart',
  AdjudicationStale: 'grade/adjudication_stale',
  NothingGraded: 'release/nothing_graded',
  Unsettled: 'release/unsettled',
  NotSeated: 'peers/not_seated',
  PeersClosed: 'peers/closed',
  PeersIncomplete: 'peers/incomplete',
  PeersGiven: 'peers/given',
} as const;
export type ReviewProblemCode = (typeof ReviewProblemCode)[keyof typeof ReviewProblemCode];

/** Their texts. */
export const REVIEW_PROBLEM_TEXTS: Readonly<Record<ReviewProblemCode, Bilingual>> = {
  'review/no_show': {
    en: 'This room was closed before it went on air: there is nothing to grade.',
    zh: '这个直播间没有开播就关闭了，没有可评的内容。',
  },
  'review/grade_first': {
    en: 'Submit your own grade first. Until then the scores of this rehearsal stay hidden from you.',
    zh: '请先提交你的评分；在此之前，你看不到这场排练的任何分数。',
  },
  'annotation/beyond_end': {
    en: 'The show ends at {end}. Put the annotation before that.',
    zh: '直播在 {end} 结束，批注要放在这之前。',
  },
  'annotation/unknown': {
    en: 'This annotation is not there any more. Your text is kept; post it as a new one.',
    zh: '这条批注已经不在了。你的文字还在，可以作为新批注发布。',
  },
  'annotation/foreign': {
    en: 'This annotation belongs to somebody else. Write one of your own.',
    zh: '这是别人的批注，请另写一条。',
  },
  'annotation/stale': {
    en: 'Another tab has changed this annotation since. Both texts stand here: keep one of them.',
    zh: '另一个标签页修改过这条批注。两种内容都在这里，请选择保留哪一种。',
  },
  'bank/foreign': {
    en: 'This sentence is somebody else’s. Keep one of your own.',
    zh: '这条评语是别人写的，请另存一条自己的。',
  },
  'bank/not_shared': {
    en: 'With a link you keep sentences for yourself. Sharing them with the college needs an account.',
    zh: '凭链接进入时，评语只能留给自己用；分享给全院需要账号。',
  },
  'bank/full': {
    en: 'You keep {most} sentences already. Delete some that you no longer use.',
    zh: '你已存有 {most} 条评语。请先删掉一些不用的。',
  },
  'finding/not_yours': {
    en: 'Findings are judged by the director of the show and by the mentors and teachers of its class.',
    zh: '合规发现由这场直播的导演和班级的导师、教师认定。',
  },
  'finding/unknown': {
    en: 'This show has no such finding. Reload the page to see the present list.',
    zh: '这场直播没有这一条发现。请刷新页面查看现在的列表。',
  },
  'finding/reason_missing': {
    en: 'Say why it is no finding.',
    zh: '不成立要写明理由。',
  },
  'grade/not_yours': {
    en: 'The assignment of this rehearsal is graded by others. You may watch it and annotate.',
    zh: '这份作业由其他评审评分。你可以观看和批注。',
  },
  'grade/unknown_dimension': {
    en: 'You do not grade the criterion {dimension}. Reload the page to see yours.',
    zh: '评分项 {dimension} 不由你评。请刷新页面查看你的评分项。',
  },
  'grade/mark_out_of_range': {
    en: 'Levels go from 1 to 5; {mark} was given for {dimension}.',
    zh: '档位只有 1 到 5；{dimension} 给出的是 {mark}。',
  },
  'grade/incomplete': {
    en: 'Criteria still open: {count}. Mark each, or say that there was nothing to judge.',
    zh: '还有 {count} 项没有评。请逐项给出档位，或标明无可评内容。',
  },
  'grade/calibrate_first': {
    en: 'This assignment asks its graders to calibrate first: {count} of its calibration recordings are still open or off. Your marks are kept as a draft.',
    zh: '这份作业要求先校准再评分：还有 {count} 份校准录像未评或偏差过大。你的档位已存为草稿。',
  },
  'calibration/foreign': {
    en: 'This is no calibration recording of yours. The list under “To grade” shows those that are.',
    zh: '这不是你的校准录像，“待评”页列出了你要校准的录像。',
  },
  'calibration/not_usable': {
    en: 'A recording that is still to be graded, or is of another class, cannot be used for calibration. Choose a released one, or an attempt that was not handed in.',
    zh: '还要评分的录像和其他班级的录像不能用来校准，请选择已放分的录像或没有提交的尝试。',
  },
  'calibration/incomplete': {
    en: 'The reference for {team} still has open criteria: {count}. Mark each, or say that there was nothing to judge.',
    zh: '{team}的参考档位还有 {count} 项没有给出。请逐项给出，或标明无可评内容。',
  },
  'calibration/empty': {
    en: 'Nobody can calibrate without a recording. Name one first, or do not ask for it.',
    zh: '没有校准录像就无法校准。请先指定一份，或取消“先校准”。',
  },
  'calibration/stale': {
    en: 'Somebody has changed this calibration since you opened it. Yours is kept here; load the present one to see theirs.',
    zh: '你打开之后有人改了校准设置。你填写的还在，可以载入现有设置查看。',
  },
  'grade/draft_stale': {
    en: 'Another tab of yours has saved this draft since. Nothing is lost here: choose which of the two stays.',
    zh: '你的另一个标签页已保存过这份草稿。这里的内容没有丢，请选择保留哪一份。',
  },
  'grade/revision_stale': {
    en: 'You have submitted this grade from another tab (revision {revision}). Look at that one first; your text here is kept.',
    zh: '你已在另一个标签页提交过（第 {revision} 版）。请先查看那一版，这里的内容还在。',
  },
  'grade/reason_needed': {
    en: 'A submitted or released grade is changed with a reason. The team reads it.',
    zh: '修改已提交或已放分的评分要写明原因，小组会看到。',
  },
  'release/nothing_graded': {
    en: 'Nobody has graded this rehearsal yet. Release it when there is a grade.',
    zh: '这场排练还没有人评分，有评分后再放分。',
  },
  'release/unsettled': {
    en: 'Grades of this rehearsal lie far apart. Settle that on its review page, or let a third person grade it; then release.',
    zh: '这场排练的评分差距过大。请先在点评页合议，或请第三人评分，再放分。',
  },
  'grade/nothing_apart': {
    en: 'The grades of this rehearsal do not lie apart: there is nothing to settle.',
    zh: '这场排练的评分没有明显差距，不需要合议。',
  },
  'grade/adjudication_stale': {
    en: 'Somebody has changed a grade since you opened this page. Reload it, look again and record what you agree on; your text stays in the field.',
    zh: '你打开页面后有人改了评分。请刷新后再看一遍再记录合议，已写的文字还在。',
  },
  'peers/not_seated': {
    en: 'Only those who held a seat in this show review each other.',
    zh: '只有这场直播里坐过岗位的人参加自评互评。',
  },
  'peers/closed': {
    en: 'Grades are released: self and peer reviews are closed.',
    zh: '成绩已经放出，自评互评已关闭。',
  },
  'peers/incomplete': {
    en: 'Give everybody who held a seat one level from 1 to 5, yourself included.',
    zh: '请给每个坐过岗位的人（包括自己）一个 1 到 5 的档位。',
  },
  'peers/given': {
    en: 'You have already handed in your review of this show. It cannot be changed.',
    zh: '你已经提交过这场的自评互评，不能再改。',
  },
};
