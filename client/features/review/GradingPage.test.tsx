import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { GradingRow } from '#shared/protocol/review-contract.ts';
import { openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { GradingPage } from './GradingPage.tsx';

afterEach(() => void vi.unstubAllGlobals());

const PAGES = [{ path: '/grading', Component: GradingPage }];
const row: GradingRow = {
  roomId: 'a'.repeat(26),
  projectName: { zh: '睡眠季', en: 'Sleep season' },
  enterpriseName: { zh: '禾眠家居', en: 'Hemian Home' },
  teamName: 'Wanfeng',
  classId: 'c-1',
  className: 'EC 2401',
  openedAt: '2026-11-22T15:30:00.000Z',
  showMs: 600_000,
  duty: 'mentor',
  state: 'notStarted',
  isGraded: false,
  markedCount: 0,
  criterionCount: 6,
};

test('each recording says in words how far it is, and leads there', async () => {
  openPage(PAGES, '/grading', {
    'GET /api/me': person('mentor'),
    'GET /api/grading': [
      row,
      { ...row, roomId: 'b'.repeat(26), state: 'draft', markedCount: 4 },
      { ...row, roomId: 'c'.repeat(26), state: 'submitted', isGraded: true },
      { ...row, roomId: 'd'.repeat(26), state: 'released' },
    ],
  });
  const open = within(await screen.findByRole('region', { name: 'Waiting for you' }));
  expect(open.getAllByRole('listitem').map((item) => within(item).getByRole('link').textContent)).toEqual([
    'Grade',
    'Continue',
  ]);
  expect(open.getByText('draft, 4 of 6')).toBeTruthy();
  const done = within(screen.getByRole('region', { name: 'Done' }));
  expect(done.getByText('submitted')).toBeTruthy();
  expect(done.getByText('released')).toBeTruthy();
  expect(open.getByRole('link', { name: 'Continue' }).getAttribute('href')).toBe(`/review/${'b'.repeat(26)}`);
});

test('without recordings the list says what will come and where to go', async () => {
  openPage(PAGES, '/grading', { 'GET /api/me': person('teacher'), 'GET /api/grading': [] });
  expect(await screen.findByText('No recordings yet')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'To the classes' }).getAttribute('href')).toBe('/teach/classes');
});

test('a list that cannot be read says why', async () => {
  openPage(PAGES, '/grading', { 'GET /api/me': person('teacher'), 'GET /api/grading': problem('storage/unavailable') });
  expect((await screen.findByRole('alert')).textContent).toContain('storage/unavailable');
});
