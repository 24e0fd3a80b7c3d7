import type { Bilingual } from '../model/language.ts';

/** Codes of the problems of review packs and of the marks that come back from them. */
export const PackProblemCode = {
  PackNotBuilt: 'pack/not_built',
  PackTooLarge: 'pack/footage_too_large',
  PackNotReadable: 'pack/not_readable',
  PackForeign: 'pack/foreign',
  PackAltered: 'pack/altered',
  PackNotYours: 'pack/not_yours',
  PackLinkOver: 'pack/link_over',
  PackDraftNewer: 'pack/draft_newer',
  PackNotKept: 'pack/not_kept',
  PackFull: 'pack/full',
} as const;
export type PackProblemCode = (typeof PackProblemCode)[keyof typeof PackProblemCode];

/** Their texts. */
export const PACK_PROBLEM_TEXTS: Readonly<Record<PackProblemCode, Bilingual>> = {
  'pack/not_built': {
    en: 'This server runs without its built pages, which packs are made of. Run “npm run build” and start it again.',
    zh: '服务器缺少已构建的页面，无法生成离线包。请运行 npm run build 后重新启动。',
  },
  'pack/footage_too_large': {
    en: 'The footage has {megabytes} MB; a pack holds {limit} MB at most. Make it without footage.',
    zh: '影像有 {megabytes} MB，离线包最多容纳 {limit} MB。请生成不含影像的离线包。',
  },
  'pack/not_readable': {
    en: 'This is not a marks file of a review pack, or it is damaged. Ask for the file as the pack saved it.',
    zh: '这不是离线包保存的评分文件，或文件已损坏。请索取离线包保存的原文件。',
  },
  'pack/foreign': {
    en: 'These marks are of a pack that this server did not make for this recording.',
    zh: '此评分文件不属于本服务器为该录像生成的离线包。',
  },
  'pack/altered': {
    en: 'The marks were changed after the pack had saved them. Ask for the file as it was saved.',
    zh: '评分文件在离线包保存后被改动。请索取保存时的原文件。',
  },
  'pack/not_yours': {
    en: 'Only the mentor whose marks these are, or a teacher of the class, can bring them back.',
    zh: '只有评分的导师本人或本班教师可以导入此文件。',
  },
  'pack/link_over': {
    en: 'The mentor’s link does not open this recording any more. Make a new link for them, then bring the file back again.',
    zh: '导师的链接已不能打开此录像。请为导师生成新链接，再导入此文件。',
  },
  'pack/draft_newer': {
    en: 'The mentor has saved another draft here since the pack was made. Submitting the file takes its place.',
    zh: '离线包生成后，导师又在线保存了草稿。提交文件将取代该草稿。',
  },
  'pack/full': {
    en: 'A marks file holds {limit} annotations at most. Delete one first.',
    zh: '一个评分文件最多 {limit} 条批注，请先删除一条。',
  },
  'pack/not_kept': {
    en: 'This browser keeps nothing of this page. Save the marks file before you close it.',
    zh: '此浏览器无法保存本页内容，请在关闭前保存评分文件。',
  },
};
