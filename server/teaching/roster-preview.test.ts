import { expect, test } from 'vitest';
import type { RosterProblem } from '#shared/protocol/class-contract.ts';
import { previewRoster, type RosterContext } from './roster-preview.ts';

const CLASS: RosterContext['class'] = {
  code: 'BCDF-GHJK',
  teams: [{ teamId: 't-1', name: '红队', members: [{ id: 'p-1', name: '林晓', username: 'lin' }] }],
  unassigned: [],
};
const LIN = { id: 'p-1', name: '林晓', username: 'lin', role: 'student' } as const;
const TEACHER = { id: 'p-2', name: 'Wang', username: 'wang', role: 'teacher' } as const;

function preview(text: string, more: Partial<RosterContext> = {}) {
  return previewRoster(text, { class: CLASS, known: [], taken: [], ...more });
}

const codes = (problems: readonly RosterProblem[]) => problems.map((problem) => problem.code);

test.each([
  ['English', 'Name,User name,Team\n'],
  ['Chinese', '姓名,用户名,小组\n'],
  ['other words', '学生姓名,学号,组别\n'],
  ['no', ''],
])('with %s headings, each row is a person', (_, heading) => {
  const { rows, newTeams, canImport } = preview(`${heading}周宁,zhou,红队\n何苗,he,蓝队\n`);
  expect(rows.map(({ name, username, teamName, standing }) => [name, username, teamName, standing])).toEqual([
    ['周宁', 'zhou', '红队', 'new'],
    ['何苗', 'he', '蓝队', 'new'],
  ]);
  expect(newTeams).toEqual(['蓝队']);
  expect(canImport).toBe(true);
});

test('columns may stand in any order, and a name is never split', () => {
  const { rows } = preview('\uFEFFteam;name;student id\r\n蓝队;María José de la Cruz;S7\r\n');
  expect(rows).toMatchObject([{ name: 'María José de la Cruz', username: 's7', teamName: '蓝队' }]);
});

test.each(['周宁\n何苗\n', '周宁\r\n\r\n何苗', '姓名\n周宁\n何苗'])('a list of names alone is enough', (text) => {
  const { rows, canImport } = preview(text, { taken: ['bcdf-01'] });
  expect(rows.map((row) => row.username)).toEqual(['bcdf-02', 'bcdf-03']);
  expect(codes(rows.flatMap((row) => row.problems))).toEqual(['roster/made_username', 'roster/made_username']);
  expect(canImport).toBe(true);
});

test('pasting the same names again makes nobody twice', () => {
  expect(preview('林晓\n').rows).toMatchObject([{ username: 'lin', standing: 'member', problems: [] }]);
});

test('people with an account are added as they are, and keep their name', () => {
  const zhou = { id: 'p-3', name: 'Zhou Ning', username: 'zhou', role: 'student' } as const;
  const { rows, canImport } = preview('周宁,ZHOU,\n林晓,lin,蓝队', { known: [zhou, LIN] });
  expect(rows.map((row) => row.standing)).toEqual(['known', 'member']);
  expect(rows[0]?.problems).toMatchObject([{ code: 'roster/other_name', params: { name: 'Zhou Ning' } }]);
  expect(canImport).toBe(true);
});

test('two people of one name are asked about, two of one user name refused', () => {
  const { rows, canImport } = preview('周宁,zhou\n周宁,zhou2\n何苗,Zhou\n');
  expect(rows.map((row) => codes(row.problems))).toEqual([
    [],
    ['roster/duplicate_name'],
    ['roster/duplicate_username'],
  ]);
  expect(canImport).toBe(false);
});

test.each([
  ['a missing name', ',zhou', 'name', 'roster/missing_name'],
  ['a long name', `${'周'.repeat(25)},zhou`, 'name', 'roster/name_too_long'],
  ['a formula for a name', '"=HYPERLINK(""http://x"")",zhou', 'name', 'roster/formula'],
  ['a formula for a team', '周宁,zhou,@SUM(A1)', 'team', 'roster/formula'],
  ['a formula for a user name', '周宁,+cmd', 'username', 'roster/formula'],
  ['a user name with a space', '周宁,zhou ning', 'username', 'roster/bad_username'],
  ['a lone surrogate', '周\ud800宁,zhou', 'name', 'roster/bad_characters'],
  ['a user name of staff', '王老师,wang', 'username', 'roster/not_a_student'],
])('%s is said at its cell, and nothing can be imported', (_, row, column, code) => {
  const found = preview(`何苗,he\n${row}\n`, { known: [TEACHER] });
  expect(found.rows[0]?.problems).toEqual([]);
  expect(found.rows[1]?.problems).toContainEqual(expect.objectContaining({ line: 2, column, code, severity: 'error' }));
  expect(found.canImport).toBe(false);
});

test.each([
  ['nothing', '', 'roster/empty'],
  ['headings alone', '姓名,小组\n', 'roster/empty'],
  ['white space', ' \n\t\n', 'roster/empty'],
  ['no names', 'user name,team\nzhou,red', 'roster/no_name_column'],
  ['an open quotation mark', '周宁,"zhou\n何苗,he', 'roster/unreadable'],
  ['too many rows', Array.from({ length: 2_001 }, (_, at) => `P${at}`).join('\n'), 'roster/too_many_rows'],
])('a text with %s is refused as a whole', (_, text, code) => {
  const found = preview(text);
  expect(codes(found.problems)).toEqual([code]);
  expect([found.rows, found.canImport]).toEqual([[], false]);
});
