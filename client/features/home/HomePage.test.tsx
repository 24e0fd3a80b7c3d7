import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Library, RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { MyClass } from '#shared/protocol/people-contract.ts';
import type { GradingRow } from '#shared/protocol/review-contract.ts';
import { type FakeAnswers, GUEST, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { chooseLanguage } from '../../locales/i18n.ts';
import { HomePage } from './HomePage.tsx';

const ROOM_ID = 'abcdefghijklmnopqrstuvwxyz';
const same = (text: string) => ({ zh: text, en: text });
const LIBRARY: Library = {
  projects: [
    {
      id: 'sleep-season',
      name: { zh: '睡眠季', en: 'Sleep season' },
      enterpriseName: same('Hemian'),
      brief: same('-'),
      productCount: 10,
      isImported: false,
    },
    {
      id: 'import-1',
      name: same('Kitchen'),
      enterpriseName: same('Qinghe'),
      brief: same('-'),
      productCount: 1,
      isImported: true,
    },
  ],
  scenarios: [
    { id: 'new-account', name: same('New account'), about: same('Nobody knows you.'), minutes: [3, 10] },
    { id: 'known-account', name: same('Known account'), about: same('Regulars.'), minutes: [20] },
  ],
};
const ENDED: RehearsalRow = {
  roomId: ROOM_ID,
  projectName: same('Sleep season'),
  enterpriseName: same('Hemian'),
  phase: 'ended',
  openedAt: '2026-11-01T08:00:00.000Z',
  showMs: 180_000,
  plannedMs: 180_000,
  isSolo: true,
  isDrill: false,
  teamName: null,
  className: null,
  roles: ['host'],
  total: 75.6,
  xPar: 1.25,
};

afterEach(() => void vi.unstubAllGlobals());

/** Opens the page before a server that answers as given. */
function open(answers: FakeAnswers = {}, at = '/') {
  return openPage([{ path: '/', Component: HomePage }], at, {
    'GET /api/library': LIBRARY,
    'GET /api/rehearsals': [],
    'GET /api/assignments': [],
    'GET /api/assignments/waiting': [],
    'POST /api/rehearsals': { roomId: ROOM_ID, joinCode: null },
    'GET /readyz': { status: 'ready' },
    ...answers,
  });
}

const bodies = (page: ReturnType<typeof open>) => page.sent.map((request) => request.body);

test('one press on Start opens a solo show in the chosen seat and goes there', async () => {
  const page = open();
  await userEvent.click(await screen.findByRole('radio', { name: /Operator/ }));
  await userEvent.click(screen.getByRole('radio', { name: '10 min' }));
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByText(`page /studio/${ROOM_ID}`)).toBeTruthy();
  expect(bodies(page)).toEqual([
    {
      projectId: 'sleep-season',
      scenarioId: 'new-account',
      lang: 'en',
      minutes: 10,
      mode: 'solo',
      role: 'operator',
      teamId: null,
    },
  ]);
});

test('only seats that can be played are offered', async () => {
  open();
  const roles = within(await screen.findByRole('radiogroup', { name: 'Role' }));
  expect(roles.getAllByRole('radio').map((card) => card.textContent)).toEqual([
    'HHostOn camera',
    'OOperatorPins, prices',
    'MModeratorRuns chat',
  ]);
});

test('a team room shows the link to share before anybody goes in', async () => {
  const page = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rehearse as a team' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Link of the room');
  await waitFor(() => expect(field.value).toBe(`http://192.168.3.7:4400/studio/${ROOM_ID}`));
  expect(bodies(page)).toMatchObject([{ mode: 'team' }]);
});

test('a refusal to open stands next to the button in words', async () => {
  open({ 'POST /api/rehearsals': problem('rehearsal/too_many_yours', { limit: 3 }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Start' }));
  expect((await screen.findByRole('alert')).textContent).toContain('You already have 3 shows running.');
});

test('a project named in the address is chosen, and a shorter list of lengths keeps a valid one', async () => {
  const page = open({}, '/?project=import-1');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Audience' }), 'Known account');
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(bodies(page)).toMatchObject([{ projectId: 'import-1', scenarioId: 'known-account', minutes: 20 }]);
});

test('an ended rehearsal leads to its debrief, a running one back to the studio', async () => {
  open({ 'GET /api/rehearsals': [{ ...ENDED, phase: 'live', roomId: `b${ROOM_ID.slice(1)}` }, ENDED] });
  expect((await screen.findByRole('link', { name: 'Debrief' })).getAttribute('href')).toBe(`/debrief/${ROOM_ID}`);
  expect(screen.getByText('75.6 points')).toBeTruthy();
  expect(screen.getByText('1.25× par')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Return' }));
  expect(screen.getByText(/^page \/studio\/b/)).toBeTruthy();
});

test('without a rehearsal the list says how to get one', async () => {
  open();
  expect(await screen.findByText('No rehearsals yet')).toBeTruthy();
});

test('without a server the page says so and offers to try again', async () => {
  open({ 'GET /api/library': undefined, 'GET /api/rehearsals': undefined, 'GET /readyz': undefined });
  expect((await screen.findAllByRole('button', { name: 'Try again' })).length).toBe(2);
  expect(screen.getByText('The server cannot be reached')).toBeTruthy();
});

test('a store that cannot be written is told at the foot', async () => {
  open({ 'GET /readyz': problem('storage/unavailable') });
  expect(await screen.findByText('The server cannot save right now')).toBeTruthy();
});

const CLASS_ID = 'c-0000000000000001';
const MY_CLASS: MyClass = {
  classId: CLASS_ID,
  name: 'E-commerce 2401',
  duty: 'student',
  teamId: 't-0000000000000001',
  teamName: 'Evening wind',
};
const TEAM_ROW: RehearsalRow = { ...ENDED, isSolo: false, teamName: MY_CLASS.teamName, className: MY_CLASS.name };
const CLASS = { classId: CLASS_ID, name: MY_CLASS.name, code: null, staff: [], teams: [], unassigned: [] };
const TO_GRADE: GradingRow = {
  roomId: ROOM_ID,
  projectName: same('Sleep season'),
  enterpriseName: same('Hemian'),
  teamName: 'Evening wind',
  classId: CLASS_ID,
  className: MY_CLASS.name,
  openedAt: ENDED.openedAt,
  showMs: 180_000,
  duty: 'mentor',
  state: 'notStarted',
  isGraded: false,
  markedCount: 0,
  criterionCount: 7,
};
const link = (name: string) => screen.findByRole('link', { name });
const student = (more: Partial<MyClass> = {}) => person('student', { classes: [{ ...MY_CLASS, ...more }] });
const staff = (role: 'mentor' | 'teacher' | 'admin') =>
  person(role, {
    classes: [{ ...MY_CLASS, duty: role === 'mentor' ? 'mentor' : 'teacher', teamId: null, teamName: null }],
  });

test('a guest joins by code from home, in any writing', async () => {
  open();
  await userEvent.type(await screen.findByLabelText('Join code'), 'bcdf ghjk{Enter}');
  expect(await screen.findByText('page /join/BCDF-GHJK')).toBeTruthy();
});

test('something that is no code is told at the field of home', async () => {
  open();
  await userEvent.type(await screen.findByLabelText('Join code'), '12{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('eight letters');
});

test('a server that is not set up says so to guests', async () => {
  open({ 'GET /api/me': { ...GUEST, isSetUp: false, collegeName: null } });
  expect((await link('Set up')).getAttribute('href')).toBe('/setup');
});

test('a sign-in that ran out while the browser was away is said on home', async () => {
  open({ 'GET /api/me': { ...GUEST, isSessionOver: true } });
  expect(await screen.findByText(/Your sign-in has run out/)).toBeTruthy();
});

test('a student opens a rehearsal of the team, hands out its code and goes on to prepare', async () => {
  const page = open({
    'GET /api/me': student(),
    'POST /api/rehearsals': { roomId: ROOM_ID, joinCode: 'BCDF-GHJK' },
  });
  expect(await screen.findByText('E-commerce 2401 · Evening wind')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Rehearse as a team' })).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Open a team rehearsal' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New rehearsal of Evening wind' }));
  await userEvent.selectOptions(dialog.getByLabelText('Your seat'), 'Director');
  await userEvent.click(dialog.getByRole('button', { name: 'Open it' }));
  expect(await screen.findByLabelText('Join code B C D F - G H J K')).toBeTruthy();
  await userEvent.click(await link('Prepare the show'));
  expect(await screen.findByText(`page /prepare/${ROOM_ID}`)).toBeTruthy();
  expect(bodies(page)).toMatchObject([{ mode: 'team', teamId: MY_CLASS.teamId, role: 'director', minutes: 3 }]);
});

test('a refused team rehearsal stands in its dialog', async () => {
  open({ 'GET /api/me': student(), 'POST /api/rehearsals': problem('team/foreign') });
  await userEvent.click(await screen.findByRole('button', { name: 'Open a team rehearsal' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  expect((await screen.findByRole('alert')).textContent).toContain('You are not in this team');
});

test.each([
  ['lobby', 'Prepare', `/prepare/${ROOM_ID}`],
  ['live', 'To the show', `/studio/${ROOM_ID}`],
  ['ended', 'Debrief of the last one', `/debrief/${ROOM_ID}`],
] as const)('the next step of a team whose rehearsal is %s', async (phase, name, href) => {
  open({ 'GET /api/me': student(), 'GET /api/rehearsals': [{ ...TEAM_ROW, phase }] });
  expect((await link(name)).getAttribute('href')).toBe(href);
});

test('a student without a team reads what comes next', async () => {
  open({ 'GET /api/me': student({ teamId: null, teamName: null }) });
  expect(await screen.findByText('You are in E-commerce 2401, in no team yet')).toBeTruthy();
});

test('a mentor sees what waits for a grade, and watches what is open', async () => {
  open({
    'GET /api/me': staff('mentor'),
    'GET /api/grading': [TO_GRADE, { ...TO_GRADE, roomId: `b${ROOM_ID.slice(1)}`, isGraded: true }],
    [`GET /api/classes/${CLASS_ID}`]: { ...CLASS, rehearsals: [{ ...TEAM_ROW, phase: 'live' }, TEAM_ROW] },
  });
  const grading = within(await screen.findByRole('region', { name: 'To grade' }));
  expect((await grading.findByRole('link', { name: 'Grade' })).getAttribute('href')).toBe(`/review/${ROOM_ID}`);
  expect((await link('Watch')).getAttribute('href')).toBe(`/studio/${ROOM_ID}?view=staff`);
});

test('with nothing to grade and nothing on air, staff read what will come', async () => {
  open({
    'GET /api/me': staff('teacher'),
    'GET /api/grading': [],
    [`GET /api/classes/${CLASS_ID}`]: { ...CLASS, rehearsals: [] },
  });
  expect(await screen.findByText('Nothing waits for your grade')).toBeTruthy();
  expect(await screen.findByText('No team is on air')).toBeTruthy();
});

test('an administrator sees how far the college is set up', async () => {
  open({
    'GET /api/me': person('admin'),
    'GET /api/grading': [],
    'GET /api/classes': [],
    'GET /api/people': [{ id: 'p-1', name: 'Wang', username: 'wang', role: 'teacher', classes: [] }],
  });
  const college = within(await screen.findByRole('region', { name: 'Yunxi College' }));
  expect(await college.findByText('1 teacher')).toBeTruthy();
  expect(college.getByText('0 classes')).toBeTruthy();
  expect(college.getAllByRole('link', { name: 'Add' })).toHaveLength(3);
});

test('in Chinese the show is held in Chinese', async () => {
  chooseLanguage('zh');
  const page = open();
  await userEvent.click(await screen.findByRole('button', { name: '开始试播' }));
  expect(bodies(page)).toMatchObject([{ lang: 'zh', role: 'host', minutes: 3 }]);
});
