import type { Language } from '#shared/model/language.ts';
import { SOURCES, type Source } from '#shared/scoring/blend-sources.ts';
import { type GradebookRow, type StudentLine, studentLines } from '#shared/scoring/gradebook.ts';

/** Spreadsheets read UTF-8 only when the file begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

interface Words {
  readonly head: readonly string[];
  readonly source: Readonly<Record<Source, string>>;
  readonly role: Readonly<Record<string, string>>;
  readonly absent: string;
  readonly hidden: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    head: [
      '用户名',
      '姓名',
      '小组',
      '项目',
      '排练时间',
      '岗位',
      '系统',
      '导师',
      '教师',
      '自评互评',
      '合成',
      '缺少的来源',
      '放分时间',
      '排练编号',
    ],
    source: { auto: '系统', mentor: '导师', teacher: '教师', peers: '自评互评' },
    role: { host: '主播', assistant: '助播', operator: '中控', moderator: '客服', director: '导演' },
    absent: '未参加',
    hidden: '提交本人评分后可见',
  },
  en: {
    head: [
      'User name',
      'Name',
      'Team',
      'Project',
      'Rehearsed at',
      'Seats',
      'Auto',
      'Mentor',
      'Teacher',
      'Self and peers',
      'Blend',
      'Missing sources',
      'Released at',
      'Rehearsal',
    ],
    source: { auto: 'auto', mentor: 'mentor', teacher: 'teacher', peers: 'self and peers' },
    role: { host: 'host', assistant: 'assistant', operator: 'operator', moderator: 'moderator', director: 'director' },
    absent: 'did not take part',
    hidden: 'visible after your own grade',
  },
};

/**
 * The gradebook by student as CSV: byte order mark, CRLF, every cell quoted, times in UTC. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it. Rules: REV-13.
 */
export function gradebookCsv(rows: readonly GradebookRow[], lang: Language): string {
  const words = WORDS[lang];
  const table = [words.head, ...studentLines(rows).map((line) => cellsOf(line, words, lang))];
  return `${BYTE_ORDER_MARK}${table.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function cellsOf({ student, row, total }: StudentLine, words: Words, lang: Language): readonly string[] {
  const hasPlayed = student.roles.length > 0;
  const score = (value: number | null) => (hasPlayed && value !== null ? value.toFixed(1) : '');
  return [
    student.username,
    student.name,
    row.teamName,
    row.projectName[lang],
    row.openedAt,
    hasPlayed ? student.roles.map((role) => words.role[role]).join(' / ') : words.absent,
    ...SOURCES.map((source) => score(row.totals[source])),
    score(total),
    row.isBlind ? words.hidden : row.blend.missing.map((source) => words.source[source]).join(' / '),
    row.releasedAt ?? '',
    row.roomId,
  ];
}

function quoted(text: string): string {
  // =, +, -, @, tab and carriage return begin formulas; OWASP, "CSV injection".
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
