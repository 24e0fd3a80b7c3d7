import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ClassView, RosterPreview } from '#shared/protocol/class-contract.ts';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { PersonRow } from '#shared/protocol/people-contract.ts';
import { type FakeAnswers, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';
import { ClassesPage } from './ClassesPage.tsx';
import { ClassPage } from './ClassPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { RosterPage } from './RosterPage.tsx';

const CLASS_ID = 'c-0000000000000001';
const AT = `/teach/classes/${CLASS_ID}`;
const API = `/api/classes/${CLASS_ID}`;
const CODE = 'BCDF-GHJK';
const TEACHER = person('teacher');
const MEI = { id: 'p-00000000000000aa', name: 'Mei', username: 'mei' };
const KE = { id: 'p-00000000000000bb', name: 'Ke', username: 'ke' };
const WIND = { teamId: 't-0000000000000001', name: 'Evening wind', members: [MEI] };
const CLOUD = { teamId: 't-0000000000000002', name: 'Cloud', members: [] };
const MENTOR: PersonRow = { id: 'p-00000000000000cc', name: 'Gu', username: 'gu', role: 'mentor', classes: [] };
const rehearsal = (more: Partial<RehearsalRow>): RehearsalRow => ({
  roomId: 'abcdefghijklmnopqrstuvwxyz',
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  enterpriseName: { zh: '禾眠', en: 'Hemian' },
  phase: 'ended',
  openedAt: '2026-11-01T08:00:00.000Z',
  showMs: 180_000,
  plannedMs: 180_000,
  isSolo: false,
  isDrill: false,
  teamName: 'Evening wind',
  className: 'E-commerce 2401',
  roles: [],
  total: 75.6,
  xPar: 1.25,
  ...more,
});
const CLASS: ClassView = {
  classId: CLASS_ID,
  name: 'E-commerce 2401',
  code: CODE,
  staff: [{ id: TEACHER.participantId, name: TEACHER.name, duty: 'teacher' }],
  teams: [WIND, CLOUD],
  unassigned: [KE],
  rehearsals: [rehearsal({}), rehearsal({ roomId: 'bbcdefghijklmnopqrstuvwxyz', phase: 'live', total: null })],
};
const PREVIEW: RosterPreview = {
  rows: [{ line: 2, name: 'Lan', username: 'lan', teamName: 'Cloud', standing: 'new', problems: [] }],
  newTeams: [],
  problems: [],
  canImport: true,
};
const PAGES = [
  { path: '/teach/classes', Component: ClassesPage },
  { path: '/teach/classes/:classId', Component: ClassPage },
  { path: '/teach/classes/:classId/roster', Component: RosterPage },
  { path: '/teach/people', Component: PeoplePage },
];

afterEach(() => void vi.unstubAllGlobals());

function open(at: string, answers: FakeAnswers = {}) {
  return openPage(PAGES, at, {
    'GET /api/me': TEACHER,
    'GET /api/classes': [],
    [`GET ${API}`]: CLASS,
    [`GET ${API}/projects`]: { projectIds: [] },
    'GET /api/library': { projects: [], scenarios: [] },
    [`GET ${API}/assignments`]: { assignments: [], rubrics: [] },
    'GET /api/people': [MENTOR],
    ...answers,
  });
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const region = async (name: string) => within(await screen.findByRole('region', { name }));

test('without a class the page says how to get one, and a new class opens', async () => {
  const { sent } = open('/teach/classes', { 'POST /api/classes': CLASS });
  expect(await screen.findByText('No classes yet')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Name of the class'), ' E-commerce 2401 {Enter}');
  expect(await screen.findByRole('heading', { name: 'E-commerce 2401' })).toBeTruthy();
  expect(sent).toEqual([{ route: 'POST /api/classes', body: { name: 'E-commerce 2401' } }]);
});

test('a class without a name is told before it is sent', async () => {
  const { sent } = open('/teach/classes');
  await press('Make the class');
  expect(screen.getByRole('alert').textContent).toBe('Give the class a name.');
  expect(sent).toEqual([]);
});

test('a mentor sees classes, makes none and has no code to hand out', async () => {
  open('/teach/classes', {
    'GET /api/me': person('mentor'),
    'GET /api/classes': [
      { classId: CLASS_ID, name: 'E-commerce 2401', code: null, duty: 'mentor', studentCount: 2, teamCount: 2 },
    ],
  });
  expect(await screen.findByRole('link', { name: 'E-commerce 2401' })).toBeTruthy();
  expect(screen.queryByLabelText('Name of the class')).toBeNull();
  expect(screen.queryByLabelText(/^Join code/)).toBeNull();
});

test('what a teacher may change of a class, a mentor only sees', async () => {
  open(AT, { 'GET /api/me': person('mentor'), [`GET ${API}`]: { ...CLASS, code: null } });
  expect(await screen.findByText('Mei')).toBeTruthy();
  for (const name of [/^Move or take out/, /^Rename/, 'Add the team', 'New code', /^Take .* out of the class/])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('a new code is asked for with what happens to the old one', async () => {
  const { sent } = open(AT, { [`POST ${API}/code`]: { ...CLASS, code: 'QRST-VWXZ' } });
  await press('New code');
  const dialog = within(await screen.findByRole('dialog', { name: 'A new code for E-commerce 2401?' }));
  expect(dialog.getByText(/BCDF-GHJK stops working at once/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Make a new code' }));
  expect(await screen.findByLabelText('Join code Q R S T - V W X Z')).toBeTruthy();
  expect(sent).toEqual([{ route: `POST ${API}/code`, body: {} }]);
});

test('a refused new code stands in the dialog, and the old one stays', async () => {
  open(AT, { [`POST ${API}/code`]: problem('storage/unavailable') });
  await press('New code');
  await press('Make a new code');
  expect((await screen.findByRole('alert')).textContent).toContain('storage/unavailable');
  await press('Cancel');
  expect(screen.getByLabelText('Join code B C D F - G H J K')).toBeTruthy();
});

test('the join card is on paper only while it is printed', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  open(AT);
  await press('Print a join card');
  expect(print).toHaveBeenCalledTimes(1);
  expect(document.body.dataset.print).toBe('sheet');
  expect(screen.getByText('http://192.168.3.7:4400/join', { selector: 'article b' })).toBeTruthy();
  fireEvent(window, new Event('afterprint'));
  await waitFor(() => expect(document.body.dataset.print).toBeUndefined());
});

test('a student is moved by keyboard, and the keyboard stays with them', async () => {
  const moved = { ...CLASS, unassigned: [], teams: [WIND, { ...CLOUD, members: [KE] }] };
  const { sent } = open(AT, { [`POST ${API}/members/${KE.id}/team`]: moved });
  (await screen.findByRole('button', { name: 'Move or take out Ke' })).focus();
  await userEvent.keyboard('{Enter}');
  const item = await screen.findByRole('menuitemradio', { name: 'Cloud' });
  item.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Ke is now in Cloud.')).toBeTruthy();
  const cloud = await region('Cloud');
  await waitFor(() => expect(document.activeElement).toBe(cloud.getByRole('button', { name: 'Move or take out Ke' })));
  expect(sent).toEqual([{ route: `POST ${API}/members/${KE.id}/team`, body: { teamId: CLOUD.teamId } }]);
});

test('a student is dragged from card to card', async () => {
  const { sent } = open(AT, { [`POST ${API}/members/${MEI.id}/team`]: CLASS });
  const kept = new Map<string, string>();
  const dataTransfer = {
    setData: (type: string, value: string) => kept.set(type, value),
    getData: (type: string) => kept.get(type) ?? '',
    get types() {
      return [...kept.keys()];
    },
  };
  fireEvent.dragStart((await screen.findByText('Mei')).closest('li') as HTMLElement, { dataTransfer });
  const cloud = screen.getByRole('region', { name: 'Cloud' });
  fireEvent.dragOver(cloud, { dataTransfer });
  fireEvent.drop(cloud, { dataTransfer });
  await waitFor(() =>
    expect(sent).toEqual([{ route: `POST ${API}/members/${MEI.id}/team`, body: { teamId: CLOUD.teamId } }]),
  );
});

test('a move that is refused says why beside the teams', async () => {
  open(AT, { [`POST ${API}/members/${KE.id}/team`]: problem('class/unknown_team') });
  await press('Move or take out Ke');
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Cloud' }));
  expect((await screen.findByRole('alert')).textContent).toContain('no such team');
});

test('a student leaves the class only after a question that names them', async () => {
  const { sent } = open(AT, { [`DELETE ${API}/members/${KE.id}`]: { ...CLASS, unassigned: [] } });
  await press('Move or take out Ke');
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Take out of the class…' }));
  expect(sent).toEqual([]);
  const dialog = within(await screen.findByRole('dialog', { name: 'Take Ke out of the class?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Take out' }));
  await waitFor(() => expect(screen.queryByText('Ke')).toBeNull());
});

test('a team is added and renamed; a name that exists is said at the field', async () => {
  const page = open(AT, {
    [`POST ${API}/teams`]: problem('class/team_exists', { name: 'Cloud' }),
    [`PATCH ${API}/teams/${WIND.teamId}`]: { ...CLASS, teams: [{ ...WIND, name: 'Wind' }, CLOUD] },
  });
  const field = await screen.findByLabelText<HTMLInputElement>('New team');
  await userEvent.type(field, 'Cloud{Enter}');
  expect(await screen.findByText('There is a team called Cloud already.')).toBeTruthy();
  expect(field.value).toBe('Cloud');
  page.answer({
    [`POST ${API}/teams`]: { ...CLASS, teams: [WIND, CLOUD, { ...CLOUD, teamId: 't-03', name: 'Rain' }] },
  });
  await userEvent.clear(field);
  await userEvent.type(field, 'Rain{Enter}');
  expect(await screen.findByRole('region', { name: 'Rain' })).toBeTruthy();
  expect(field.value).toBe('');
  await press('Rename Evening wind');
  const name = screen.getByLabelText('Name of the team');
  await userEvent.clear(name);
  await userEvent.type(name, 'Wind{Enter}');
  expect(await screen.findByRole('region', { name: 'Wind' })).toBeTruthy();
});

test('a mentor is added to the class, and the last teacher cannot be taken out', async () => {
  const { sent } = open(AT, {
    [`POST ${API}/staff`]: { ...CLASS, staff: [...CLASS.staff, { id: MENTOR.id, name: 'Gu', duty: 'mentor' }] },
    [`DELETE ${API}/staff/${TEACHER.participantId}`]: problem('class/last_teacher'),
  });
  await press('Add');
  const staff = await region('Teachers and mentors');
  expect(await staff.findByText('Gu')).toBeTruthy();
  expect(sent[0]?.body).toEqual({ personId: MENTOR.id, duty: 'mentor' });
  expect(staff.getByText(/Every teacher and mentor is in this class/)).toBeTruthy();
  await press('Take Lin out of the class');
  await press('Take out');
  expect((await screen.findByRole('alert')).textContent).toContain('The class needs a teacher');
});

test('what is on air is watched, what is over is reviewed', async () => {
  open(AT);
  const list = await region('Latest rehearsals');
  expect(list.getByRole('link', { name: 'Watch' }).getAttribute('href')).toBe(
    '/studio/bbcdefghijklmnopqrstuvwxyz?view=staff',
  );
  expect(list.getByRole('link', { name: 'Review' }).getAttribute('href')).toBe('/review/abcdefghijklmnopqrstuvwxyz');
});

test('a class of others says so and leads back', async () => {
  open(AT, { [`GET ${API}`]: problem('class/foreign') });
  expect(await screen.findByText('This class is not yours.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'All classes' })).toBeTruthy();
});

test('a list with an error shows it beside its row and cannot be added', async () => {
  open(`${AT}/roster`, {
    [`POST ${API}/roster/preview`]: {
      ...PREVIEW,
      rows: [
        ...PREVIEW.rows,
        {
          line: 3,
          name: '',
          username: 'x',
          teamName: null,
          standing: 'new',
          problems: [{ line: 3, column: 'name', code: 'roster/missing_name', params: {}, severity: 'error' }],
        },
      ],
      canImport: false,
    },
  });
  await userEvent.type(await screen.findByLabelText(/^Copy name/), 'Lan,lan,Cloud');
  await press('Look at the list');
  const row = (await screen.findByRole('cell', { name: '3' })).closest('tr') as HTMLElement;
  expect(within(row).getByText('The name is missing.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add 2 people' }).disabled).toBe(true);
  expect(screen.getByText(/Correct 1 error above/)).toBeTruthy();
});

test('changing the list makes the older preview void', async () => {
  open(`${AT}/roster`, { [`POST ${API}/roster/preview`]: PREVIEW });
  const field = await screen.findByLabelText(/^Copy name/);
  await userEvent.type(field, 'Lan,lan,Cloud');
  await press('Look at the list');
  await screen.findByRole('button', { name: 'Add 1 person' });
  await userEvent.type(field, '!');
  expect(screen.queryByRole('button', { name: 'Add 1 person' })).toBeNull();
});

test('one-time passwords are shown after the import, to copy and to print', async () => {
  const user = userEvent.setup();
  open(`${AT}/roster`, {
    [`POST ${API}/roster/preview`]: PREVIEW,
    [`POST ${API}/roster/import`]: {
      people: [
        { id: 'p-1', name: 'Lan', username: 'lan', password: 'mola-tika-42', teamName: 'Cloud' },
        { id: 'p-2', name: 'Mei', username: 'mei', password: null, teamName: null },
      ],
    },
  });
  await user.type(await screen.findByLabelText(/^Copy name/), 'Lan,lan,Cloud');
  await user.click(screen.getByRole('button', { name: 'Look at the list' }));
  await user.click(await screen.findByRole('button', { name: 'Add 1 person' }));
  expect(await screen.findByText('mola-tika-42')).toBeTruthy();
  expect(screen.getByText('has one already')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy all' }));
  expect(await navigator.clipboard.readText()).toBe('Name\tUser name\tPassword\tTeam\nLan\tlan\tmola-tika-42\tCloud');
});

test('a list from a file is read at once, in the writing of Chinese spreadsheets too', async () => {
  const { sent } = open(`${AT}/roster`, { [`POST ${API}/roster/preview`]: PREVIEW });
  const gbk = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xc1, 0xd6, 0xcf, 0xfe]);
  await userEvent.upload(await screen.findByLabelText('Choose a file (XLSX, CSV)'), new File([gbk], 'class.csv'));
  await screen.findByRole('button', { name: 'Add 1 person' });
  expect(sent[0]?.body).toEqual({ text: '姓名\n林晓' });
});

test('a teacher adds a mentor and sees the password once', async () => {
  const { sent } = open('/teach/people', {
    'POST /api/people': { id: 'p-9', username: 'zhou', password: 'mola-tika-42' },
  });
  await userEvent.type(await screen.findByLabelText('Name'), 'Zhou');
  await userEvent.type(screen.getByLabelText('User name'), 'zhou');
  expect(screen.queryByLabelText('Role')).toBeNull();
  await press('Add');
  expect(await screen.findByText('mola-tika-42')).toBeTruthy();
  expect(screen.getByText(/After signing in, Zhou chooses another/)).toBeTruthy();
  expect(sent[0]?.body).toEqual({ name: 'Zhou', username: 'zhou', role: 'mentor' });
  await press('Handed over, hide it');
  expect(screen.queryByText('mola-tika-42')).toBeNull();
});

test('an administrator adds teachers; a taken user name is said at its field', async () => {
  open('/teach/people', {
    'GET /api/me': person('admin'),
    'POST /api/people': problem('account/username_taken', { username: 'zhou' }),
  });
  await userEvent.type(await screen.findByLabelText('Name'), 'Zhou');
  await userEvent.type(screen.getByLabelText('User name'), 'zhou');
  await userEvent.selectOptions(screen.getByLabelText('Role'), 'Teacher');
  await press('Add');
  expect(await screen.findByText(/zhou is taken/)).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('User name'));
});

test('a new password is made after a question, and is shown', async () => {
  open('/teach/people', {
    [`POST /api/people/${MENTOR.id}/password`]: { id: MENTOR.id, username: 'gu', password: 'mola-tika-42' },
  });
  await press('New password for Gu');
  await press('Make a new password');
  expect(await screen.findByText('mola-tika-42')).toBeTruthy();
});

test('people are found by part and by what is typed', async () => {
  const student: PersonRow = {
    ...MEI,
    role: 'student',
    classes: [{ classId: CLASS_ID, name: 'E-commerce 2401', duty: 'student' }],
  };
  open('/teach/people', { 'GET /api/people': [MENTOR, student] });
  await userEvent.click(await screen.findByRole('radio', { name: 'Students' }));
  expect(screen.queryByText('Gu')).toBeNull();
  await userEvent.type(screen.getByLabelText('Name, user name or class'), '2402');
  expect(screen.getByText('Nobody fits')).toBeTruthy();
});

test('the sample college is taken away by an administrator after a question that names it', async () => {
  const { sent } = open('/teach/people', { 'GET /api/me': person('admin'), 'DELETE /api/sample-college': {} });
  await press('Remove the sample college…');
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove the sample college?' }));
  expect(sent).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Remove for good' }));
  expect(await screen.findByText('The sample college is gone.')).toBeTruthy();
});

test('without a network every page says so and offers to try again', async () => {
  open('/teach/people', { 'GET /api/people': undefined });
  expect(await screen.findByText(/server cannot be reached/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('in Chinese the class is in Chinese', async () => {
  chooseLanguage('zh');
  open(AT);
  expect(await screen.findByRole('region', { name: '班级加入码' })).toBeTruthy();
  expect(screen.getByText('2 名学生 · 2 个小组')).toBeTruthy();
});
