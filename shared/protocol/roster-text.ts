import type { Bilingual, Language } from '../model/language.ts';

/** Codes of `RosterProblem`. */
export const RosterCode = {
  Empty: 'roster/empty',
  TooManyRows: 'roster/too_many_rows',
  NoNameColumn: 'roster/no_name_column',
  Unreadable: 'roster/unreadable',
  MissingName: 'roster/missing_name',
  NameTooLong: 'roster/name_too_long',
  BadCharacters: 'roster/bad_characters',
  Formula: 'roster/formula',
  BadUsername: 'roster/bad_username',
  DuplicateUsername: 'roster/duplicate_username',
  DuplicateName: 'roster/duplicate_name',
  NotAStudent: 'roster/not_a_student',
  OtherName: 'roster/other_name',
  MadeUsername: 'roster/made_username',
  NewTeam: 'roster/new_team',
} as const;
export type RosterCode = (typeof RosterCode)[keyof typeof RosterCode];

const TEXTS: Readonly<Record<RosterCode, Bilingual>> = {
  'roster/empty': {
    en: 'There is nobody in this list. Paste one name per line, or a table with the columns name, user name, team.',
    zh: '名单里没有人。请每行粘贴一个姓名，或粘贴含“姓名、用户名、小组”列的表格。',
  },
  'roster/too_many_rows': {
    en: 'The list has {count} people; at most {limit} can be added at once. Split it.',
    zh: '名单共有 {count} 人，一次最多添加 {limit} 人，请分批导入。',
  },
  'roster/no_name_column': {
    en: 'There is no column for names. Call it "name" or "姓名".',
    zh: '找不到姓名列，请将列名写成“姓名”或“name”。',
  },
  'roster/unreadable': {
    en: 'The list cannot be read from line {line} on: a quotation mark is not closed.',
    zh: '从第 {line} 行起无法读取：有引号没有配对。',
  },
  'roster/missing_name': {
    en: 'The name is missing.',
    zh: '缺少姓名。',
  },
  'roster/name_too_long': {
    en: 'This is too long: at most {limit} characters.',
    zh: '内容过长，最多 {limit} 个字符。',
  },
  'roster/bad_characters': {
    en: 'There are characters in it that cannot be shown. Type it again.',
    zh: '含有无法显示的字符，请重新输入。',
  },
  'roster/formula': {
    en: 'It begins like a spreadsheet formula ({sign}). Write plain text.',
    zh: '以“{sign}”开头，会被表格软件当作公式，请改为普通文字。',
  },
  'roster/bad_username': {
    en: 'A user name has 2 to 30 letters or digits, without spaces.',
    zh: '用户名须为 2 至 30 个文字、字母或数字，不能含空格。',
  },
  'roster/duplicate_username': {
    en: 'The user name stands in line {first} already.',
    zh: '用户名与第 {first} 行重复。',
  },
  'roster/duplicate_name': {
    en: 'The same name stands in line {first}. If these are two people, go on.',
    zh: '与第 {first} 行同名；如确为两人，可以继续。',
  },
  'roster/not_a_student': {
    en: 'This user name belongs to a member of staff.',
    zh: '该用户名属于教师或导师账号。',
  },
  'roster/other_name': {
    en: 'This account exists and is called {name}; it keeps that name.',
    zh: '该账号已存在，姓名为“{name}”，将保留原姓名。',
  },
  'roster/made_username': {
    en: 'No user name given: {username} will be used.',
    zh: '未填写用户名，将使用 {username}。',
  },
  'roster/new_team': {
    en: 'Team {team} does not exist yet and will be made.',
    zh: '小组“{team}”尚不存在，将新建。',
  },
};

/** Text of a problem of a roster. Never throws. */
export function rosterText(code: string, params: Readonly<Record<string, string | number>>, lang: Language): string {
  const text = isRosterCode(code) ? TEXTS[code] : TEXTS[RosterCode.BadCharacters];
  return text[lang].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}

function isRosterCode(code: string): code is RosterCode {
  return Object.hasOwn(TEXTS, code);
}
