import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { AssignedTeam, AssignmentView } from '#shared/protocol/assignment-contract.ts';
import type { Library } from '#shared/protocol/http-contract.ts';
import { makeAssignmentContent } from '../../../tests/support/make-assignment.ts';
import { type FakeAnswers, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { AssignmentPage } from './AssignmentPage.tsx';
import { NewAssignmentPage } from './NewAssignmentPage.tsx';

const CLASS_ID = 'c-0000000000000001';
const ID = 'a-0000000000000001';
const API = `/api/classes/${CLASS_ID}/assignments`;
const AT = `/teach/classes/${CLASS_ID}/assignments`;
const ROOM = 'abcdefghijklmnopqrstuvwxyz';
const same = (text: string) => ({ zh: text, en: text });
const LIBRARY: Library = {
  projects: [
    {
      id: 'sleep-season',
      name: same('Sleep season'),
      enterpriseName: same('Hemian'),
      brief: same('-'),
      productCount: 10,
      isImported: false,
    },
  ],
  scenarios: [
    { id: 'new-account', name: same('New account'), about: same('Nobody knows you.'), minutes: [3, 10, 20] },
    { id: 'exam', name: same('Exam room'), about: same('Strict.'), minutes: [20] },
  ],
};
const team = (change: Partial<AssignedTeam>): AssignedTeam => ({
  teamId: 't-0000000000000001',
  teamName: 'Evening wind',
  attempts: [],
  state: 'notBegun',
  attemptsLeft: 2,
  openRoomId: null,
  handedInRoomId: null,
  ...change,
});
const VIEW: AssignmentView = {
  assignmentId: ID,
  classId: CLASS_ID,
  content: makeAssignmentContent(),
  phase: 'draft',
  version: 1,
  projectName: same('Sleep season'),
  scenarioName: same('New account'),
  isOver: false,
  par: null,
  teams: [],
};
const TEACHER = person('teacher', {
  classes: [{ classId: CLASS_ID, name: 'A', duty: 'teacher', teamId: null, teamName: null }],
});

afterEach(() => void vi.unstubAllGlobals());

function open(at: string, answers: FakeAnswers = {}) {
  const pages = [
    { path: '/teach/classes/:classId/assignments/new', Component: NewAssignmentPage },
    { path: '/teach/classes/:classId/assignments/:assignmentId', Component: AssignmentPage },
  ];
  return openPage(pages, at, {
    'GET /api/me': TEACHER,
    'GET /api/library': LIBRARY,
    [`GET /api/classes/${CLASS_ID}/projects`]: { projectIds: ['tea-hills'] },
    [`GET ${API}`]: { assignments: [], rubrics: [{ id: 'default', name: same('General rubric') }] },
    [`GET ${API}/${ID}`]: VIEW,
    ...answers,
  });
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));

test('a new assignment is a draft with everything that was entered', async () => {
  const { sent } = open(`${AT}/new`, { [`POST ${API}`]: VIEW });
  await userEvent.type(await screen.findByLabelText('Title'), ' First show ');
  await userEvent.selectOptions(screen.getByLabelText('Audience'), 'exam');
  await userEvent.click(screen.getByRole('radio', { name: 'Exam' }));
  fireEvent.change(screen.getByLabelText('Due'), { target: { value: '2099-12-31T12:00' } });
  await press('Save the draft');
  expect(await screen.findByRole('heading', { name: /^First show/ })).toBeTruthy();
  expect(sent).toEqual([
    {
      route: `POST ${API}`,
      body: {
        ...makeAssignmentContent({ attempts: 3, blend: { auto: 50, mentor: 30, teacher: 15, peers: 5 } }),
        scenarioId: 'exam',
        minutes: 20,
        seedPolicy: 'exam',
        dueAt: new Date('2099-12-31T12:00').toISOString(),
      },
    },
  ]);
});

test('what the class works on stands first', async () => {
  const tea = { ...LIBRARY.projects[0], id: 'tea-hills', name: same('Tea hills') };
  open(`${AT}/new`, { 'GET /api/library': { ...LIBRARY, projects: [...LIBRARY.projects, tea] } });
  const choice = await screen.findByLabelText<HTMLSelectElement>('Products');
  expect([...choice.options].map(({ text }) => text)).toEqual(['Tea hills · Hemian', 'Sleep season · Hemian']);
  expect(choice.value).toBe('tea-hills');
});

test('faults are said at their fields before anything is sent', async () => {
  const { sent } = open(`${AT}/new`);
  const weight = await screen.findByLabelText('Auto, %');
  await userEvent.clear(weight);
  await userEvent.type(weight, '40');
  fireEvent.change(screen.getByLabelText('Due'), { target: { value: '2020-01-01T12:00' } });
  await userEvent.clear(screen.getByLabelText('Attempts per team'));
  await press('Save the draft');
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Give the assignment a title.',
    'From 1 to 20.',
    'This is over already. Choose a later time.',
    'Sum 90 of 100. The weights must sum to 100.',
  ]);
  expect(sent).toEqual([]);
});

test('a weight without its reviewer is said', async () => {
  open(`${AT}/new`);
  await userEvent.type(await screen.findByLabelText('Title'), 'x');
  await userEvent.click(screen.getByRole('switch', { name: 'Mentors review' }));
  await press('Save the draft');
  expect(screen.getByRole('alert').textContent).toMatch(/A weight needs somebody who reviews/);
});

test('a draft is published once it was asked what that means', async () => {
  const { sent } = open(`${AT}/${ID}`, { [`POST ${API}/${ID}/phase`]: { ...VIEW, phase: 'published', version: 2 } });
  await press('Publish');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));
  expect(await screen.findByText('“First show” is open to the teams.')).toBeTruthy();
  expect(screen.getByText('Published')).toBeTruthy();
  expect(sent).toEqual([{ route: `POST ${API}/${ID}/phase`, body: { phase: 'published', version: 1 } }]);
});

test('when somebody else has changed it, what was typed stays and is saved over the present one', async () => {
  const { sent, answer } = open(`${AT}/${ID}`, { [`PATCH ${API}/${ID}`]: problem('assignment/stale') });
  const title = await screen.findByLabelText('Title');
  await userEvent.clear(title);
  await userEvent.type(title, 'Mine');
  await press('Save');
  answer({
    [`GET ${API}/${ID}`]: { ...VIEW, version: 5, content: makeAssignmentContent({ title: 'Theirs' }) },
    [`PATCH ${API}/${ID}`]: { ...VIEW, version: 6, content: makeAssignmentContent({ title: 'Mine' }) },
  });
  await press('Load the present one above');
  expect(await screen.findByRole('heading', { name: /^Theirs/ })).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Mine');
  await press('Save');
  expect(await screen.findByRole('heading', { name: /^Mine/ })).toBeTruthy();
  expect(sent.at(-1)?.body).toMatchObject({ version: 5, content: { title: 'Mine' } });
});

test('teams stand in words, with the way to what they handed in; a mentor changes nothing', async () => {
  const attempt = {
    roomId: ROOM,
    openedAt: '2026-11-01T08:00:00.000Z',
    phase: 'ended',
    showMs: 600_000,
    submitted: [],
    isGradingBegun: false,
    isReleased: false,
  } as const;
  const teams = [
    team({ state: 'handedIn', attempts: [attempt], attemptsLeft: 1, handedInRoomId: ROOM }),
    team({ teamId: 't-0000000000000002', teamName: 'Cloud' }),
  ];
  open(`${AT}/${ID}`, {
    'GET /api/me': person('mentor'),
    [`GET ${API}/${ID}`]: { ...VIEW, phase: 'published', teams, par: { done: 40, of: 200 } },
  });
  const rows = await screen.findAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'TeamWhere it standsAttemptsHanded in',
    'Evening windHanded in1 of 2no. 1Review no. 1',
    'CloudNot begun0 of 2—',
  ]);
  expect(screen.getByRole('link', { name: 'Review no. 1' }).getAttribute('href')).toBe(`/review/${ROOM}`);
  expect(screen.getByText('40 of 200 runs')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  expect(screen.queryByLabelText('Title')).toBeNull();
});
