import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Gradebook } from '#shared/protocol/review-contract.ts';
import { blendSources } from '#shared/scoring/blend-sources.ts';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import { openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { GradebookPage } from './GradebookPage.tsx';

afterEach(() => void vi.unstubAllGlobals());

const ROOM = 'a'.repeat(26);
const totals = { auto: 74.2, mentor: 66, teacher: 84, peers: null };
const row: GradebookRow = {
  roomId: ROOM,
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  teamName: 'Xiaoman',
  openedAt: '2026-11-22T15:30:00.000Z',
  releasedAt: null,
  isBlind: false,
  students: [
    { id: 'p-1', name: 'Ada', username: 'ada', roles: ['host'] },
    { id: 'p-2', name: 'Bo', username: 'bo', roles: [] },
  ],
  totals,
  blend: blendSources(totals),
  isApart: true,
};
const NONE = { auto: null, mentor: null, teacher: null, peers: null };
const blind = {
  ...row,
  roomId: 'b'.repeat(26),
  teamName: 'Yunshang',
  isBlind: true,
  totals: NONE,
  blend: blendSources(NONE),
  isApart: false,
};
const book: Gradebook = { classId: 'c-1', className: 'EC 2401', rows: [row, blind], isChainWhole: true };

function openBook(answers: Record<string, unknown> = {}) {
  return openPage(
    [{ path: '/teach/classes/:classId/gradebook', Component: GradebookPage }],
    '/teach/classes/c-1/gradebook',
    {
      'GET /api/me': person('teacher'),
      'GET /api/classes/c-1/gradebook': book,
      ...answers,
    },
  );
}

test('every source stands beside the blend, and a blend of fewer sources carries a star', async () => {
  openBook();
  const line = within(await screen.findByRole('row', { name: /^Xiaoman/ }));
  expect(
    line
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .slice(1, 6),
  ).toEqual(['74.2', '66.0', '84.0', '–', '73.2*']);
  await userEvent.click(line.getByRole('button', { name: 'Blend of Xiaoman: 73.2*' }));
  expect(screen.getByText('Mentor and teacher are 15 points or more apart')).toBeTruthy();
  expect(screen.getByText(/^Missing: Self and peers/)).toBeTruthy();
});

test('a rehearsal that the teacher still has to grade shows no score and leads to it', async () => {
  openBook();
  const line = within(await screen.findByRole('row', { name: /^Yunshang/ }));
  expect(line.getByText('hidden until you have submitted your own grade')).toBeTruthy();
  expect(line.getByRole('link', { name: 'Grade first' }).getAttribute('href')).toBe(`/review/${'b'.repeat(26)}`);
});

test('by student, who did not take part has no score', async () => {
  openBook();
  await userEvent.click(await screen.findByRole('radio', { name: 'Student' }));
  expect(
    within(screen.getAllByRole('row', { name: /^Bo/ })[0] ?? document.body).getByText('did not take part'),
  ).toBeTruthy();
});

test('releasing names who will see what; a refusal stands in the dialog', async () => {
  const page = openBook({ [`POST /api/rehearsals/${ROOM}/release`]: problem('release/nothing_graded') });
  await userEvent.click(await screen.findByRole('button', { name: 'Release…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Release Xiaoman · Sleep season?' }));
  expect(dialog.getByText('Goes to 1 student: Ada.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Release' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('release/nothing_graded');
  page.answer({ [`POST /api/rehearsals/${ROOM}/release`]: { releasedAt: 'now' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Release' }));
  expect(await screen.findByText('Released to Xiaoman.')).toBeTruthy();
});

test('a broken record chain is said in words, and the file is a link', async () => {
  openBook({ 'GET /api/classes/c-1/gradebook': { ...book, isChainWhole: false } });
  expect(await screen.findByText('record chain broken')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toBe(
    '/api/classes/c-1/gradebook.csv?lang=en',
  );
});
