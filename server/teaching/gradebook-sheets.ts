import type { Language } from '#shared/model/language.ts';
import type { DimensionScore } from '#shared/protocol/review-contract.ts';
import { SOURCES, type Source } from '#shared/scoring/blend-sources.ts';
import { type GradebookRow, type StudentLine, studentLines } from '#shared/scoring/gradebook.ts';
import type { Sheet, SheetCell } from './spreadsheet.ts';

/** One dimension of one rehearsal: what each source gave. */
export interface DimensionLine extends Omit<DimensionScore, 'id'> {
  readonly row: GradebookRow;
}

interface Words {
  readonly students: string;
  readonly dimensions: string;
  readonly head: readonly string[];
  readonly dimensionHead: readonly string[];
  readonly source: Readonly<Record<Source, string>>;
  readonly role: Readonly<Record<string, string>>;
  readonly absent: string;
  readonly hidden: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    students: '学生成绩',
    dimensions: '分项得分',
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
      '互评系数',
      '本人得分',
      '缺少的来源',
      '放分时间',
      '评分表校验值',
      '排练编号',
    ],
    dimensionHead: ['小组', '项目', '排练时间', '评分项', '满分', '系统', '导师', '教师', '评分表校验值', '排练编号'],
    source: { auto: '系统', mentor: '导师', teacher: '教师', peers: '自评互评' },
    role: { host: '主播', assistant: '助播', operator: '中控', moderator: '客服', director: '导演' },
    absent: '未参加',
    hidden: '提交本人评分后可见',
  },
  en: {
    students: 'Students',
    dimensions: 'Dimensions',
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
      'Peer factor',
      'Own score',
      'Missing sources',
      'Released at',
      'Rubric hash',
      'Rehearsal',
    ],
    dimensionHead: [
      'Team',
      'Project',
      'Rehearsed at',
      'Dimension',
      'Max. points',
      'Auto',
      'Mentor',
      'Teacher',
      'Rubric hash',
      'Rehearsal',
    ],
    source: { auto: 'auto', mentor: 'mentor', teacher: 'teacher', peers: 'self and peers' },
    role: { host: 'host', assistant: 'assistant', operator: 'operator', moderator: 'moderator', director: 'director' },
    absent: 'did not take part',
    hidden: 'visible after your own grade',
  },
};

/** The gradebook by student; times in UTC. */
export function studentSheet(rows: readonly GradebookRow[], lang: Language): Sheet {
  const words = WORDS[lang];
  return { name: words.students, head: words.head, rows: studentLines(rows).map((line) => cellsOf(line, words, lang)) };
}

function cellsOf({ student, row, total }: StudentLine, words: Words, lang: Language): readonly SheetCell[] {
  const hasPlayed = student.roles.length > 0;
  const score = (value: number | null) => (hasPlayed ? value : null);
  return [
    student.username,
    student.name,
    row.teamName,
    row.projectName[lang],
    row.openedAt,
    hasPlayed ? student.roles.map((role) => words.role[role]).join(' / ') : words.absent,
    ...SOURCES.map((source) => score(row.totals[source])),
    score(row.blend.total),
    row.factors[student.id]?.toFixed(3) ?? '',
    score(total),
    row.isBlind ? words.hidden : row.blend.missing.map((source) => words.source[source]).join(' / '),
    row.releasedAt ?? '',
    row.rubricHash,
    row.roomId,
  ];
}

/** What each source gave for each dimension. */
export function dimensionSheet(lines: readonly DimensionLine[], lang: Language): Sheet {
  const words = WORDS[lang];
  return {
    name: words.dimensions,
    head: words.dimensionHead,
    rows: lines.map(({ row, name, maxPoints, auto, mentor, teacher }) => [
      row.teamName,
      row.projectName[lang],
      row.openedAt,
      name[lang],
      maxPoints,
      auto,
      mentor,
      teacher,
      row.rubricHash,
      row.roomId,
    ]),
  };
}
