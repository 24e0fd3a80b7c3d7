import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { AgreementReport, DimensionScore, Gradebook } from '#shared/protocol/review-contract.ts';
import { BLEND_WEIGHTS, blendSources } from '#shared/scoring/blend-sources.ts';
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
  weights: BLEND_WEIGHTS,
  isBlind: false,
  rubricHash: '0123456789abcdef',
  students: [
    { id: 'p-1', name: 'Ada', username: 'ada', roles: ['host'] },
    { id: 'p-2', name: 'Bo', username: 'bo', roles: [] },
  ],
  totals,
  blend: blendSources(totals),
  dispute: { criteria: [], areTotalsApart: true, settlement: null },
  factors: {},
};
const NONE = { auto: null, mentor: null, teacher: null, peers: null };
const blind = {
  ...row,
  roomId: 'b'.repeat(26),
  teamName: 'Yunshang',
  isBlind: true,
  totals: NONE,
  blend: blendSources(NONE),
  dispute: null,
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
  expect(screen.getByText(/^Grades lie far apart/)).toBeTruthy();
  expect(screen.getByText(/^Missing: Self and peers/)).toBeTruthy();
});

test('a rehearsal that the teacher still has to grade shows no score and leads to it', async () => {
  openBook();
  const line = within(await screen.findByRole('row', { name: /^Yunshang/ }));
  expect(line.getByText('hidden until you have submitted your own grade')).toBeTruthy();
  expect(line.getByRole('link', { name: 'Grade first' }).getAttribute('href')).toBe(`/review/${'b'.repeat(26)}`);
});

test('[REV-22] what others grade comes into the open gradebook', async () => {
  const page = openBook();
  await screen.findByRole('row', { name: /^Xiaoman/ });
  const changed = { ...row, totals: { ...totals, mentor: 67.5 } };
  page.answer({ 'GET /api/classes/c-1/gradebook': { ...book, rows: [changed, blind] } });
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(await screen.findByText('67.5')).toBeTruthy();
  expect(screen.getByText(/^updated \d\d:\d\d/)).toBeTruthy();
});

test('by student, who did not take part has no score', async () => {
  openBook();
  await userEvent.click(await screen.findByRole('radio', { name: 'Student' }));
  expect(
    within(screen.getAllByRole('row', { name: /^Bo/ })[0] ?? document.body).getByText('did not take part'),
  ).toBeTruthy();
});

const scores: readonly DimensionScore[] = [
  { id: 'product', name: { zh: '讲品', en: 'Product talk' }, maxPoints: 16, auto: 12.4, mentor: 9.6, teacher: null },
];
const DIMENSIONS = { [`GET /api/rehearsals/${ROOM}/dimensions`]: scores };

test('[REV-24] a line opens its dimensions by source, and says by which rubric', async () => {
  openBook(DIMENSIONS);
  await userEvent.click(await screen.findByRole('button', { name: 'Blend of Xiaoman: 73.2*' }));
  expect((await screen.findByRole('row', { name: /^Product talk/ })).textContent).toBe('Product talk12.49.6–16');
  expect(screen.getByText('Rubric 0123456789abcdef')).toBeTruthy();
});

test('[REV-24] a student’s score opens with the peer factor and the dimensions', async () => {
  openBook({
    ...DIMENSIONS,
    'GET /api/classes/c-1/gradebook': { ...book, rows: [{ ...row, factors: { 'p-1': 1.05 } }] },
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'Student' }));
  await userEvent.click(screen.getByRole('button', { name: /^Score of Ada/ }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Ada' }));
  expect(drawer.getByText(/× 1\.050/)).toBeTruthy();
  expect(await drawer.findByRole('row', { name: /^Product talk/ })).toBeTruthy();
});

test('a long gradebook is shown page by page, and searched', async () => {
  const rows = Array.from({ length: 205 }, (_, n) => ({
    ...row,
    roomId: `${n}`.padStart(26, '0'),
    teamName: `Team ${n}`,
  }));
  openBook({ 'GET /api/classes/c-1/gradebook': { ...book, rows } });
  await screen.findByRole('row', { name: /^Team 0 / });
  expect(screen.getAllByRole('row')).toHaveLength(101);
  await userEvent.click(screen.getByRole('button', { name: 'After' }));
  await userEvent.click(screen.getByRole('button', { name: 'After' }));
  expect(screen.getByText('201–205 of 205')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'After' }).hasAttribute('disabled')).toBe(true);
  await userEvent.type(screen.getByLabelText('Find a team, student or project'), 'team 204 ADA');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.queryByRole('navigation', { name: 'Pages' })).toBeNull();
  await userEvent.type(screen.getByLabelText('Find a team, student or project'), ' nobody');
  expect(screen.getByText('Nothing matches “team 204 ADA nobody”.')).toBeTruthy();
});

test('dimensions that cannot be read say why beside the line', async () => {
  openBook({ [`GET /api/rehearsals/${ROOM}/dimensions`]: problem('storage/unavailable') });
  await userEvent.click(await screen.findByRole('button', { name: 'Blend of Xiaoman: 73.2*' }));
  expect((await screen.findByRole('alert')).textContent).toContain('storage/unavailable');
});

test('releasing names who will see what; a refusal stands in the dialog', async () => {
  const settled = { ...row, dispute: { ...row.dispute, settlement: 'adjudication' } };
  const page = openBook({
    'GET /api/classes/c-1/gradebook': { ...book, rows: [settled] },
    [`POST /api/rehearsals/${ROOM}/release`]: problem('release/nothing_graded'),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Release…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Release Xiaoman · Sleep season?' }));
  expect(dialog.getByText('Goes to 1 student: Ada.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Release' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('release/nothing_graded');
  page.answer({ [`POST /api/rehearsals/${ROOM}/release`]: { releasedAt: 'now' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Release' }));
  expect(await screen.findByText('Released to Xiaoman.')).toBeTruthy();
});

test('[REV-15] grades that lie far apart are settled before they are released', async () => {
  openBook();
  await userEvent.click(await screen.findByRole('button', { name: 'Release…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Release Xiaoman · Sleep season?' }));
  expect(dialog.getByRole('button', { name: 'Release' }).hasAttribute('disabled')).toBe(true);
  expect(dialog.getByRole('link', { name: 'To the review' }).getAttribute('href')).toBe(`/review/${ROOM}`);
});

test('[REV-14] agreement says what can be said of how many recordings', async () => {
  const few = { value: 0.42, interval: { low: -0.1, high: 0.8 }, count: 4, isTooFew: true };
  const none = { value: null, interval: null, count: 4, isTooFew: true };
  const report: AgreementReport = {
    classId: 'c-1',
    className: 'EC 2401',
    rubric: [{ id: 'product', name: { zh: '讲品', en: 'Product talk' } }],
    gradedCount: 6,
    markedCount: 4,
    agreement: {
      criteria: [{ id: 'product', kappa: few, alpha: none }],
      single: { value: 0.8, interval: { low: 0.6, high: 0.9 }, count: 12, isTooFew: false },
      average: none,
      pairs: [{ raterIds: ['t', 'm'], kappa: few, difference: -6.5 }],
      raters: [{ raterId: 'm', duty: 'mentor', count: 4, severity: 6.5, spread: null }],
    },
    calibration: [{ raterId: 'm', count: 3, withinCount: 2, severity: -4.5 }],
    names: { t: 'Wang', m: 'Gu' },
  };
  openBook({ 'GET /api/classes/c-1/agreement': report });
  await userEvent.click(await screen.findByRole('radio', { name: 'Agreement' }));
  expect(await screen.findByText('fewer than 10: too few to judge')).toBeTruthy();
  expect(screen.getByText('good')).toBeTruthy();
  expect(screen.getByRole('row', { name: /^Product talk/ }).textContent).toBe(
    'Product talk0.42 < 0 – 0.8 too fewnothing to compare4',
  );
  expect(screen.getByRole('row', { name: /^Wang – Gu/ }).textContent).toContain('−6.5');
  expect(screen.getByRole('row', { name: /^Gu, mentor/ }).textContent).toBe('Gu, mentor+6.5–4');
  expect(screen.getByRole('row', { name: /^Gu −4/ }).textContent).toBe('Gu−4.523');
});

test('a broken record chain is said in words, and the files are links', async () => {
  openBook({ 'GET /api/classes/c-1/gradebook': { ...book, isChainWhole: false } });
  expect(await screen.findByText('record chain broken')).toBeTruthy();
  for (const kind of ['csv', 'xlsx']) {
    expect(screen.getByRole('link', { name: `Download ${kind.toUpperCase()}` }).getAttribute('href')).toBe(
      `/api/classes/c-1/gradebook.${kind}?lang=en`,
    );
  }
});
