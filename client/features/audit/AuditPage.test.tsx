import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { AUDIT_ACTS } from '#shared/model/audit.ts';
import type { AuditRow } from '#shared/protocol/audit-contract.ts';
import { AUDIT_ACT_TEXTS } from '#shared/protocol/audit-text.ts';
import { openPage, person } from '../../../tests/support/open-page.tsx';
import { AuditPage } from './AuditPage.tsx';

const AT = '/api/classes/c-0000000000000001/audit';
const ROW: AuditRow = {
  at: '2026-11-01T08:00:00.000Z',
  actorId: 'p-00000000000000aa',
  actorName: 'Qin',
  isByLink: true,
  act: 'grade.submitted',
  object: 'rehearsal',
  objectId: 'abcdefghijklmnopqrstuvwxyz',
  objectName: 'Evening wind',
  className: 'A',
  address: 'outside',
  facts: {},
};

afterEach(() => void vi.unstubAllGlobals());

test('entries say who, what, on what and from where; a name filters, and the file has the same filters', async () => {
  openPage([{ path: '/teach/classes/:classId/audit', Component: AuditPage }], AT.replace('/api', '/teach'), {
    'GET /api/me': person('teacher'),
    [`GET ${AT}`]: { rows: [ROW], nextBefore: ROW.at },
    [`GET ${AT}?before=${encodeURIComponent(ROW.at)}`]: {
      rows: [{ ...ROW, at: '2026-10-01T08:00:00.000Z', act: 'link.opened', objectName: null }],
      nextBefore: null,
    },
    [`GET ${AT}?actor=${ROW.actorId}`]: { rows: [ROW], nextBefore: null },
  });
  expect((await screen.findAllByRole('row'))[1]?.textContent).toMatch(
    /Qin by linkSubmitted a gradeEvening wind outside$/,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Older entries' }));
  expect((await screen.findAllByRole('row'))[2]?.textContent).toMatch(/Came in by a linkrehearsal, gone outside$/);
  expect(screen.queryByRole('button', { name: 'Older entries' })).toBeNull();
  await userEvent.click(screen.getAllByRole('button', { name: 'Qin' })[0] ?? document.body);
  expect(await screen.findByText('Only Qin')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toBe(
    `${AT}.csv?actor=${ROW.actorId}&lang=en`,
  );
});

test.each(AUDIT_ACTS)('%s has a text in both languages', (act) => {
  expect(AUDIT_ACT_TEXTS[act].zh).toMatch(/[\u4e00-\u9fff]/);
  expect(AUDIT_ACT_TEXTS[act].en).toMatch(/^[A-Z]/);
});
