import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { TeamReviewDesk } from '#shared/protocol/team-review-contract.ts';
import type { Scorecard, ScoredDimension, ScoredMetric } from '#shared/scoring/scorecard.ts';
import { openPage } from '../../../tests/support/open-page.tsx';
import { makeStudioBrief } from '../../../tests/support/studio-room.ts';
import { TeamReviewPanel } from './TeamReviewPanel.tsx';

const ROOM = 'a'.repeat(26);
const name = { zh: '提问答复率', en: 'Questions answered' };
const metric: ScoredMetric = {
  ...{ id: 'answeredRate', name, value: 0.4, unit: 'ratio', target: 0.9, points: 2, maxPoints: 6, evidence: [] },
};
const interaction: ScoredDimension = {
  ...{ id: 'interaction', name, points: 2, maxPoints: 14, why: name, evidence: [] },
  metrics: [metric, { ...metric, id: 'clickRate', value: null }],
};
const scorecard: Scorecard = {
  ...{ rubricId: 'default', engineVersion: '1.4.0', total: 51, scoredMax: 100, earned: 51 },
  ...{ dimensions: [interaction], xPar: null, percentile: null, worstFactor: null },
};
const debrief = { brief: makeStudioBrief(), scorecard };
const attempt = { openedAt: '2026-11-27T08:00:00Z', total: 51.2, xPar: 0.8, dimensions: [], seats: [], skills: [] };
const DESK: TeamReviewDesk = {
  review: null,
  attempts: [
    { ...attempt, roomId: 'b'.repeat(26) },
    {
      ...{ ...attempt, roomId: ROOM, total: 63.9, openedAt: '2026-11-28T08:00:00Z' },
      seats: [{ role: 'moderator', points: 4.25, maxPoints: 6 }],
      skills: [{ id: 'answeredRate', name, points: 5, maxPoints: 6 }],
    },
  ],
  checks: [
    { text: 'Answer faster', metric: { name, unit: 'ratio', before: 0.4, now: 0.8, change: 'better' } },
    { text: 'Smile', metric: null },
    { text: 'Pin sooner', metric: { name, unit: 'seconds', before: 12, now: null, change: 'unknown' } },
  ],
};
const PLACE = `/api/rehearsals/${ROOM}/team-review`;

function open(answers: Record<string, unknown> = {}) {
  return openPage([{ path: '/', element: <TeamReviewPanel roomId={ROOM} debrief={debrief} /> }], '/', {
    [`GET ${PLACE}`]: DESK,
    ...answers,
  });
}

test('the guided debrief is saved with at most three actions, each with a metric that was measured', async () => {
  const user = userEvent.setup();
  const content = {
    reactions: 'Tense',
    description: '',
    analysis: '',
    actions: [{ text: 'Answer', metricId: 'answeredRate' }],
  };
  const page = open({ [`PATCH ${PLACE}`]: { content, version: 1, savedAt: '2026-11-28T09:00:00Z' } });
  const save = await screen.findByRole('button', { name: 'Save' });
  expect(save).toHaveProperty('disabled', true);
  await user.type(screen.getByRole('textbox', { name: '1. How it felt' }), 'Tense');
  expect(screen.getByText('Changes are not saved yet')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Number 1' }), 'Answer');
  const [first] = screen.getAllByRole('combobox', { name: 'Checked by' });
  if (first === undefined) expect.unreachable();
  expect(
    within(first)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual([...['Not checked', 'Questions answered']]);
  await user.selectOptions(first, 'Questions answered');
  await user.click(save);
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(page.sent.at(-1)?.body).toEqual({ content, version: 0 });
});

test('a newer version of a team-mate is not written over, and what was typed stays', async () => {
  const user = userEvent.setup();
  open({ [`PATCH ${PLACE}`]: { code: 'grade/draft_stale', params: { version: 0 } } });
  const field = await screen.findByRole('textbox', { name: '3. Why' });
  await user.type(field, 'We were late');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('grade/draft_stale');
  expect(field).toHaveProperty('value', 'We were late');
});

test('the next attempt checks the actions of the last one, and shows the attempts over time', async () => {
  open();
  const checks = within(await screen.findByRole('region', { name: 'What you set out to change' }));
  expect(checks.getByText('Questions answered 40% → 80%')).toBeTruthy();
  expect(checks.getByText('better')).toBeTruthy();
  expect(checks.getByText('no metric to check it by')).toBeTruthy();
  expect(checks.getByText('Questions answered 12 s → –')).toBeTruthy();
  expect(checks.getByText('cannot be compared')).toBeTruthy();
  const rows = within(screen.getByRole('table', { name: 'Attempts so far' })).getAllByRole('row');
  expect(rows).toHaveLength(3);
  expect(rows[2]?.getAttribute('aria-current')).toBe('true');
});

test('[TRV-4] attempts are shown by seat and by skill too; what was not measured has a dash', async () => {
  const user = userEvent.setup();
  open();
  await user.click(await screen.findByRole('radio', { name: 'Seats' }));
  const table = () => within(screen.getByRole('table', { name: 'Attempts so far' }));
  const cells = (row: number) =>
    within(table().getAllByRole('row')[row] as HTMLElement)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(cells(1)).toEqual(['51.2', '–', '–', '–', '–', '–']);
  expect(cells(2)).toEqual(['63.9', '–', '–', '–', '4.3', '–']);
  await user.click(screen.getByRole('radio', { name: 'Skills' }));
  expect(table().getByRole('rowheader', { name: 'Questions answered' })).toBeTruthy();
  expect(cells(1)).toEqual(['–', '5']);
});

test('of a first attempt there is nothing to compare', async () => {
  open({ [`GET ${PLACE}`]: { review: null, attempts: DESK.attempts.slice(1), checks: [] } });
  await screen.findByRole('button', { name: 'Save' });
  expect(screen.queryByRole('table')).toBeNull();
});
