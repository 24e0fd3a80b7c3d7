import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ClassPairs, LinkFace, MentorLink, MentorRow } from '#shared/protocol/mentor-contract.ts';
import { type FakeAnswers, GUEST, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { HomePage } from '../home/HomePage.tsx';
import { ClassMentorsPage } from './ClassMentorsPage.tsx';
import { LinkPage } from './LinkPage.tsx';
import { MentorsPage } from './MentorsPage.tsx';

const CLASS_ID = 'c-0000000000000001';
const API = `/api/classes/${CLASS_ID}`;
const ROOM = 'abcdefghijklmnopqrstuvwxyz';
const TEAM = 't-0000000000000001';
const same = (text: string) => ({ zh: text, en: text });
const QIN = { id: 'p-00000000000000aa', name: 'Qin', expertise: 'Textiles' };
const FACE: LinkFace = {
  mentorName: 'Qin',
  className: 'E-commerce 2401',
  collegeName: 'Yunxi College',
  assignmentTitle: null,
  roomCount: 2,
  expiresAt: '2099-12-31T12:00:00.000Z',
};
const ROW: MentorRow = {
  ...QIN,
  hasAccount: false,
  organisation: 'Hemian',
  waitingCount: 3,
  gradedCount: 1,
  teamCount: 2,
};
const PAIRS: ClassPairs = {
  pairs: [{ teamId: TEAM, teamName: 'Evening wind', teacherId: null, mentorId: null }],
  teachers: [{ id: 'p-00000000000000bb', name: 'Wang' }],
  mentors: [QIN],
};
const LINK: MentorLink = {
  linkId: 'l-0000000000000001',
  mentorId: QIN.id,
  mentorName: 'Qin',
  state: 'open',
  madeAt: '2026-11-01T08:00:00.000Z',
  expiresAt: '2099-12-31T12:00:00.000Z',
  assignmentTitle: null,
  isPairedOnly: false,
  roomCount: 2,
  gradedCount: 1,
  openedCount: 0,
  lastOpenedAt: null,
};
const REHEARSAL = {
  roomId: ROOM,
  projectName: same('Sleep season'),
  enterpriseName: same('Hemian'),
  phase: 'ended',
  openedAt: '2026-11-01T08:00:00.000Z',
  showMs: 180_000,
  plannedMs: 180_000,
  isSolo: false,
  isDrill: false,
  teamName: 'Evening wind',
  className: 'A',
  roles: [],
  total: null,
  xPar: null,
};

afterEach(() => void vi.unstubAllGlobals());

function open(at: string, answers: FakeAnswers = {}) {
  const pages = [
    { path: '/', Component: HomePage },
    { path: '/mentor/:token', Component: LinkPage },
    { path: '/teach/mentors', Component: MentorsPage },
    { path: '/teach/classes/:classId/mentors', Component: ClassMentorsPage },
  ];
  return openPage(pages, at, {
    'GET /api/me': person('teacher'),
    'GET /api/mentors': [ROW],
    [`GET ${API}`]: {
      classId: CLASS_ID,
      name: 'A',
      code: 'BCDF-GHJK',
      staff: [],
      teams: [],
      unassigned: [],
      rehearsals: [REHEARSAL],
    },
    [`GET ${API}/pairs`]: PAIRS,
    [`GET ${API}/mentor-links`]: [LINK],
    [`GET ${API}/assignments`]: { assignments: [], rubrics: [] },
    ...answers,
  });
}

test('[LNK-1] a link shows whom it is for; nothing is opened before the press', async () => {
  const visiting = person('mentor', { username: null, link: { expiresAt: FACE.expiresAt } });
  const { sent } = open('/mentor/secret-1', {
    'GET /api/me': GUEST,
    'POST /api/mentor-links/look': FACE,
    'POST /api/mentor-links/open': visiting,
  });
  expect(await screen.findByRole('heading', { name: 'Hello, Qin' })).toBeTruthy();
  expect(screen.getByText('E-commerce 2401 asks you to watch and grade 2 rehearsals.')).toBeTruthy();
  expect(sent.map(({ route }) => route)).toEqual(['POST /api/mentor-links/look']);
  await userEvent.click(screen.getByRole('button', { name: 'Open the recordings' }));
  expect(await screen.findByText('page /grading')).toBeTruthy();
  expect(sent.at(-1)).toEqual({ route: 'POST /api/mentor-links/open', body: { token: 'secret-1' } });
});

test.each([
  ['link/expired', /This link has run out/],
  ['link/revoked', /The teacher has withdrawn this link/],
  ['link/unknown', /This link does not exist/],
])('[LNK-3] %s says what to do, and offers no second try', async (code, text) => {
  open('/mentor/secret-1', { 'GET /api/me': GUEST, 'POST /api/mentor-links/look': problem(code) });
  expect(await screen.findByText(text)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /again/i })).toBeNull();
});

test('who is signed in is told that the link signs them out', async () => {
  open('/mentor/secret-1', { 'POST /api/mentor-links/look': FACE });
  expect(await screen.findByText(/You are signed in as Lin/)).toBeTruthy();
});

test('home leads whom a link let in to the recordings', async () => {
  open('/', { 'GET /api/me': person('mentor', { username: null, link: { expiresAt: FACE.expiresAt } }) });
  expect(await screen.findByText('page /grading')).toBeTruthy();
});

test('the roster shows expertise and load, and takes in a mentor without an account', async () => {
  const { sent } = open('/teach/mentors', { 'POST /api/mentors': [ROW, { ...ROW, id: 'p-2', name: 'Shen' }] });
  const row = (await screen.findAllByRole('row'))[1];
  expect(row?.textContent).toBe('Qin by linkHemianTextiles231Change');
  await userEvent.type(screen.getByLabelText('Name'), 'Shen');
  await userEvent.type(screen.getByLabelText('Field of expertise'), 'Room control');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByRole('button', { name: 'Change Shen' })).toBeTruthy();
  expect(sent).toEqual([
    { route: 'POST /api/mentors', body: { name: 'Shen', organisation: '', expertise: 'Room control' } },
  ]);
});

test('a pair is saved as it is chosen', async () => {
  const { sent } = open(`/teach/classes/${CLASS_ID}/mentors`, {
    [`PUT ${API}/teams/${TEAM}/pair`]: { ...PAIRS, pairs: [{ ...PAIRS.pairs[0], mentorId: QIN.id }] },
  });
  await userEvent.selectOptions(await screen.findByLabelText('Mentor of Evening wind'), QIN.id);
  expect(await screen.findByText('Evening wind is saved.')).toBeTruthy();
  expect(sent).toEqual([{ route: `PUT ${API}/teams/${TEAM}/pair`, body: { teacherId: null, mentorId: QIN.id } }]);
});

test('a link is made for chosen recordings and shown once, to copy and to scan', async () => {
  const made = { links: [LINK], path: '/mentor/abc', mentorName: 'Qin', expiresAt: FACE.expiresAt };
  const { sent } = open(`/teach/classes/${CLASS_ID}/mentors`, { [`POST ${API}/mentor-links`]: made });
  await userEvent.click(await screen.findByRole('button', { name: 'Make the link' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose at least one recording.');
  await userEvent.click(screen.getByRole('checkbox', { name: /Evening wind/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Make the link' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText<HTMLInputElement>('Link').value).toBe('http://192.168.3.7:4400/mentor/abc');
  expect(dialog.getByRole('img', { name: 'Code of the link, to scan with a phone' })).toBeTruthy();
  expect(sent).toEqual([
    {
      route: `POST ${API}/mentor-links`,
      body: { mentorId: QIN.id, days: 7, scope: { kind: 'recordings', roomIds: [ROOM] } },
    },
  ]);
});

test('a link that works is withdrawn after a question', async () => {
  const { sent } = open(`/teach/classes/${CLASS_ID}/mentors`, {
    [`DELETE ${API}/mentor-links/${LINK.linkId}`]: [{ ...LINK, state: 'revoked' }],
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw the link of Qin' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
  expect(await screen.findByText('withdrawn')).toBeTruthy();
  expect(sent).toEqual([{ route: `DELETE ${API}/mentor-links/${LINK.linkId}`, body: null }]);
});
