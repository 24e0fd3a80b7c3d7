import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import type { GradedRehearsal } from '#shared/scoring/gradebook.ts';
import { gradebookRows } from '#shared/scoring/gradebook.ts';
import { readRubric } from '../../tests/support/read-rubric.ts';
import { gradebookCsv } from './gradebook-csv.ts';

const rehearsal: GradedRehearsal = {
  roomId: 'a'.repeat(26),
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  teamName: '晚风组',
  openedAt: '2026-11-22T15:30:00.000Z',
  releasedAt: null,
  auto: 75,
  revisions: [],
  isBlind: false,
  students: [{ id: 'p-1', name: '林, "Ada"', username: 'ada', roles: ['host', 'director'] }],
};

function read(change: Partial<GradedRehearsal>, lang: 'zh' | 'en' = 'en'): string[][] {
  const text = gradebookCsv(gradebookRows([{ ...rehearsal, ...change }], readRubric()), lang);
  return papaparse.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

test('[REV-13] the file begins with the mark that spreadsheets need and reads back as it was', () => {
  expect(gradebookCsv([], 'zh').startsWith('\ufeff"用户名","姓名"')).toBe(true);
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
    'mentor / teacher / self and peers',
    '',
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
  expect(read({ students })[1]?.slice(5, 11)).toEqual(['did not take part', '', '', '', '', '']);
  expect(read({ isBlind: true })[1]?.slice(6, 12)).toEqual(['', '', '', '', '', 'visible after your own grade']);
});
