import type { Bilingual } from '#shared/model/language.ts';

/** What may be wrong with what is kept. */
export const DAMAGE_TEXT = {
  'damage/no_room': {
    en: 'Journal {roomId}: there is no room with this id.',
    zh: '日志 {roomId}：没有对应的直播间。',
  },
  'damage/header': {
    en: 'Journal {roomId}: the header is not what was written.',
    zh: '日志 {roomId}：头部与写入时不一致。',
  },
  'damage/gap': {
    en: 'Journal {roomId}: entry {seq} is missing; the next one there is {next}.',
    zh: '日志 {roomId}：缺少第 {seq} 条，下一条是第 {next} 条。',
  },
  'damage/entry': {
    en: 'Journal {roomId}: entry {seq} is not what was written (checksum).',
    zh: '日志 {roomId}：第 {seq} 条与写入时不一致（校验和）。',
  },
  'damage/digest': {
    en: 'Journal {roomId}: at entry {seq} the audience that is played again is not the one of the show (digest).',
    zh: '日志 {roomId}：第 {seq} 条处重演的观众与当场不一致（摘要）。',
  },
  'damage/grade_gap': {
    en: 'Grades of {roomId}: revision {position} of the chain is missing.',
    zh: '{roomId} 的评分：链上缺少第 {position} 份。',
  },
  'damage/grade': {
    en: 'Grades of {roomId}: revision {position} of the chain, by {raterId}, was changed or does not follow the one before.',
    zh: '{roomId} 的评分：链上第 {position} 份（评分人 {raterId}）被改动，或与前一份不衔接。',
  },
  'damage/adjudication': {
    en: 'Agreed marks of {roomId}: record {position} of the chain is missing, was changed or does not follow the one before.',
    zh: '{roomId} 的合议：链上第 {position} 份缺失、被改动，或与前一份不衔接。',
  },
  'damage/file_missing': { en: 'Footage {path} is missing.', zh: '缺少录像文件 {path}。' },
  'damage/file_length': {
    en: 'Footage {path} has {found} bytes instead of {expected}.',
    zh: '录像文件 {path} 为 {found} 字节，应为 {expected} 字节。',
  },
  'damage/file': {
    en: 'Footage {path} is not what was written (digest).',
    zh: '录像文件 {path} 与写入时不一致（摘要）。',
  },
} as const satisfies Record<string, Bilingual>;

export type DamageCode = keyof typeof DAMAGE_TEXT;
