import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { OwnAssignment } from '#shared/protocol/assignment-contract.ts';
import type { TeamAttempt } from '#shared/teaching/team-standing.ts';
import { type FakeAnswers, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { OwnAssignments } from './OwnAssignments.tsx';
import { WaitingAssignments } from './WaitingAssignments.tsx';

const ROOM = 'abcdefghijklmnopqrstuvwxyz';
const AT = '/api/classes/c-0000000000000001/assignments/a-0000000000000001';
const same = (text: string) => ({ zh: text, en: text });
const attempt = (change: Partial<TeamAttempt> = {}): TeamAttempt => ({
  roomId: ROOM,
  openedAt: '2026-11-01T08:00:00.000Z',
  phase: 'ended',
  showMs: 600_000,
  submitted: [],
  isGradingBegun: false,
  isReleased: false,
  ...change,
});
const OWN: OwnAssignment = {
  assignmentId: 'a-0000000000000001',
  classId: 'c-0000000000000001',
  className: 'E-commerce 2401',
  teamId: 't-0000000000000001',
  teamName: 'Evening wind',
  title: 'First show',
  note: '',
  projectName: same('Sleep season'),
  scenarioName: same('New account'),
  minutes: 10,
  attemptsAllowed: 2,
  isExam: false,
  dueAt: '2099-12-31T12:00:00.000Z',
  isOver: false,
  isLocked: false,
  state: 'notBegun',
  attempts: [],
  attemptsLeft: 2,
  openRoomId: null,
  handedInRoomId: null,
};

afterEach(() => void vi.unstubAllGlobals());

function open(own: Partial<OwnAssignment>, answers: FakeAnswers = {}) {
  const row = { ...OWN, ...own };
  return openPage([{ path: '/', Component: OwnAssignments }], '/', {
    'GET /api/me': person('student'),
    'GET /api/assignments': [row],
    ...answers,
  });
}

test('an attempt begins with a seat and nothing else; then its code is there', async () => {
  const { sent } = open({}, { [`POST ${AT}/attempts`]: { roomId: ROOM, joinCode: 'BCDF-GHJK' } });
  await userEvent.click(await screen.findByRole('button', { name: 'Begin attempt 1' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText('Your seat'), 'operator');
  await userEvent.click(dialog.getByRole('button', { name: 'Open it' }));
  expect(await screen.findByText('The room for your team is open')).toBeTruthy();
  expect(sent).toEqual([{ route: `POST ${AT}/attempts`, body: { role: 'operator', lang: 'en' } }]);
});

test('a refused beginning says why, beside its button', async () => {
  open({}, { [`POST ${AT}/attempts`]: problem('assignment/past_due') });
  await userEvent.click(await screen.findByRole('button', { name: 'Begin attempt 1' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Open it' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The due date is over/);
});

test('a team hands in the attempt that it chooses', async () => {
  const other = 'bbcdefghijklmnopqrstuvwxyz';
  const { sent } = open(
    { state: 'rehearsing', attempts: [attempt(), attempt({ roomId: other })], attemptsLeft: 0 },
    { [`POST ${AT}/hand-in`]: OWN },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Hand in' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.selectOptions(dialog.getByLabelText('Attempt'), ROOM);
  await userEvent.click(dialog.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByText('Attempt 1 is handed in for “First show”.')).toBeTruthy();
  expect(sent).toEqual([{ route: `POST ${AT}/hand-in`, body: { roomId: ROOM } }]);
});

test('a locked exam says so and shows no way to its debrief; an open one does', async () => {
  open({ isExam: true, isLocked: true, state: 'handedIn', attempts: [attempt()], handedInRoomId: ROOM });
  expect(await screen.findByText(/^Exam: debrief and replay open after/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Debrief' })).toBeNull();
});

test('after the due date nothing can begin or be exchanged', async () => {
  open({ isOver: true, state: 'handedIn', attempts: [attempt()], attemptsLeft: 0, handedInRoomId: ROOM });
  expect(await screen.findByRole('link', { name: 'Debrief' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText(/^was due/)).toBeTruthy();
});

test('staff are reminded of what runs and what waits, and of nothing that is done', async () => {
  const row = {
    assignmentId: 'a-0000000000000001',
    classId: 'c-0000000000000001',
    className: 'A',
    title: 'Waits',
    dueAt: '2020-01-01T00:00:00.000Z',
    isOver: true,
    teamCount: 2,
    handedInCount: 2,
    toGradeCount: 1,
    toReleaseCount: 1,
  };
  openPage([{ path: '/', Component: WaitingAssignments }], '/', {
    'GET /api/assignments/waiting': [
      row,
      { ...row, assignmentId: 'a-0000000000000002', title: 'Done', toGradeCount: 0, toReleaseCount: 0 },
    ],
  });
  expect(await screen.findByText('1 to grade')).toBeTruthy();
  expect(screen.getByText('1 to release')).toBeTruthy();
  expect(screen.queryByText('Done')).toBeNull();
});
