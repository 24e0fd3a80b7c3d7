import papaparse from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { BLEND_WEIGHTS } from '#shared/scoring/blend-sources.ts';
import type { GradedRehearsal } from '#shared/scoring/gradebook.ts';
import { gradebookRows } from '#shared/scoring/gradebook.ts';
import { rubricPrint } from '#shared/scoring/rubric-print.ts';
import { readRubric } from '../../tests/support/read-rubric.ts';
import { dimensionSheet, studentSheet } from './gradebook-sheets.ts';
import { csvText, xlsxFile } from './spreadsheet.ts';

const rehearsal: GradedRehearsal = {
  roomId: 'a'.repeat(26),
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  teamName: '晚风组',
  openedAt: '2026-11-22T15:30:00.000Z',
  releasedAt: null,
  weights: BLEND_WEIGHTS,
  auto: 75,
  rubric: readRubric(),
  revisions: [],
  adjudication: null,
  peers: [],
  isBlind: false,
  students: [{ id: 'p-1', name: '林, "Ada"', username: 'ada', roles: ['host', 'director'] }],
};

function read(change: Partial<GradedRehearsal>, lang: 'zh' | 'en' = 'en'): string[][] {
  const text = csvText(studentSheet(gradebookRows([{ ...rehearsal, ...change }]), lang));
  return papaparse.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

test('[REV-13] [REV-24] the file begins with the mark that spreadsheets need and reads back as it was', () => {
  expect(csvText(studentSheet([], 'zh')).startsWith('\ufeff"用户名","姓名"')).toBe(true);
  expect(read({})[1]).toEqual([
    'ada',
    '林, "Ada"',
    '晚风组',
    'Sleep season',
    '2026-11-22T15:30:00.000Z',
    'host / director',
    '75.0',
    '',
    '',
    '',
    '75.0',
    '',
    '75.0',
    'mentor / teacher / self and peers',
    '',
    rubricPrint(rehearsal.rubric),
    'a'.repeat(26),
  ]);
  expect(read({}, 'zh')[1]?.[5]).toBe('主播 / 导演');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('[REV-13] a name like %j is no formula', (name) => {
  const students = [{ id: 'p-1', name, username: 'ada', roles: ['host'] as const }];
  expect(read({ students })[1]?.[1]).toBe(`'${name}`);
});

test('[REV-13] who did not take part has no score, and who may not see scores yet finds none', () => {
  const students = [{ id: 'p-1', name: 'Bo', username: 'bo', roles: [] }];
  expect(read({ students })[1]?.slice(5, 13)).toEqual(['did not take part', '', '', '', '', '', '', '']);
  expect(read({ isBlind: true })[1]?.slice(6, 14)).toEqual([
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'visible after your own grade',
  ]);
});

test('[REV-18] a peer factor stands beside the blend and makes the own score', () => {
  const peers = [{ authorId: 'p-2', levels: { 'p-1': 5, 'p-2': 3, 'p-3': 4 } as const }];
  expect(read({ auto: 70, peers })[1]?.slice(10, 13)).toEqual(['70.9', '1.100', '78.0']);
});

test('[REV-13] the same lines as XLSX: texts stay texts, scores are numbers', async () => {
  const students = [{ id: 'p-1', name: '=1+1', username: 'ada', roles: ['host'] as const }];
  const rows = gradebookRows([{ ...rehearsal, students }]);
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  const line = { row, name: { zh: '讲品', en: 'Product' }, maxPoints: 16, auto: 12.4, mentor: null, teacher: 9.6 };
  const file = await xlsxFile([studentSheet(rows, 'zh'), dimensionSheet([line], 'zh')]);
  const sheets = await readXlsx(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['学生成绩', '分项得分']);
  expect(sheets[0]?.data[1]?.slice(0, 10)).toEqual([
    'ada',
    '=1+1',
    '晚风组',
    '睡眠季',
    '2026-11-22T15:30:00.000Z',
    '主播',
    75,
    null,
    null,
    null,
  ]);
  expect(sheets[1]?.data[1]?.slice(3, 8)).toEqual(['讲品', 16, 12.4, null, 9.6]);
});
