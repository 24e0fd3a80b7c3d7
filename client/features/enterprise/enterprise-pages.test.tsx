import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { CollegeLog, EnterpriseRow, ProjectReport } from '#shared/protocol/enterprise-contract.ts';
import { type FakeAnswers, openPage, person, problem } from '../../../tests/support/open-page.tsx';
import { EnterprisesPage } from './EnterprisesPage.tsx';
import { ReportPage } from './ReportPage.tsx';

const same = (text: string) => ({ zh: text, en: text });
const ROW: EnterpriseRow = {
  enterpriseId: 'hemian-home',
  name: same('Hemian Home'),
  about: null,
  projects: [
    {
      projectId: 'sleep-season',
      name: same('Sleep season'),
      productCount: 10,
      classes: [{ classId: 'c-1', name: 'E-commerce 2401' }],
      showCount: 3,
    },
  ],
};
const LOG: CollegeLog = {
  year: 2026,
  entries: [
    {
      entryId: 'v-0000000000000001',
      kind: 'visit',
      day: '2026-10-12',
      enterpriseId: 'hemian-home',
      enterpriseName: 'Hemian Home',
      who: 'Wang',
      note: 'looms',
      mayRemove: true,
    },
  ],
  visits: 1,
  practices: 0,
  enterprises: 1,
  target: 100,
};
const REPORT: ProjectReport = {
  projectId: 'sleep-season',
  projectName: same('Sleep season'),
  enterpriseName: same('Hemian Home'),
  currency: 'CNY',
  collegeName: 'Yunxi College',
  classNames: ['E-commerce 2401'],
  names: { pillow: same('Neck pillow') },
  leftOut: 0,
  shows: 3,
  products: [
    {
      productId: 'pillow',
      pins: 4,
      shownMs: 600_000,
      clicks: 40,
      orders: 3,
      units: 3,
      gmvCents: 30_000,
      lowestCents: 9_000,
      highestCents: 12_900,
      said: [{ kind: 'proof', topic: 'material', times: 5, clicks: 12 }],
      asked: [{ topic: 'size', asked: 4, answered: 3 }],
    },
  ],
};

afterEach(() => void vi.unstubAllGlobals());

function open(at: string, answers: FakeAnswers = {}) {
  const pages = [
    { path: '/teach/enterprises', Component: EnterprisesPage },
    { path: '/teach/projects/:projectId/report', Component: ReportPage },
  ];
  return openPage(pages, at, {
    'GET /api/me': person('teacher'),
    'GET /api/enterprises': [ROW],
    'GET /api/college-log': LOG,
    'GET /api/projects/sleep-season/report': REPORT,
    ...answers,
  });
}

test('the directory says what is known, who works on what, and leads to the report', async () => {
  const about = { name: 'Hemian', field: 'Textiles', contactName: 'Xu', contactWay: '', note: '' };
  const { sent } = open('/teach/enterprises', { 'PUT /api/enterprises/hemian-home': [{ ...ROW, about }] });
  expect(await screen.findByText('No field and no contact written down yet')).toBeTruthy();
  expect(screen.getByText('worked on by E-commerce 2401')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Report: Sleep season' }).getAttribute('href')).toBe(
    '/teach/projects/sleep-season/report',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Change Hemian Home' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('Field'), 'Textiles');
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Textiles · Xu')).toBeTruthy();
  expect(sent[0]?.body).toEqual({
    name: 'Hemian Home',
    field: 'Textiles',
    contactName: '',
    contactWay: '',
    note: '',
  });
});

test('[ENT-5] the year shows its count against the target; an entry needs a name, and can be removed', async () => {
  const next = { ...LOG, entries: [], enterprises: 0, visits: 0 };
  const { sent } = open('/teach/enterprises', {
    'POST /api/college-log': { ...LOG, enterprises: 2 },
    'DELETE /api/college-log/v-0000000000000001': next,
  });
  expect(await screen.findByText('1 of 100 enterprises this year')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
  expect(screen.getByRole('alert').textContent).toBe('Write down who.');
  await userEvent.type(screen.getByLabelText('Who'), 'Li');
  await userEvent.click(screen.getByRole('button', { name: 'Write it down' }));
  expect(await screen.findByText('2 of 100 enterprises this year')).toBeTruthy();
  expect(sent[0]?.body).toMatchObject({ kind: 'visit', enterpriseId: 'hemian-home', who: 'Li' });
  await userEvent.click(screen.getByRole('button', { name: 'Remove Hemian Home, 2026-10-12' }));
  expect(await screen.findByText('Nothing written down in this year')).toBeTruthy();
});

test('a report shows sales, what was said with its clicks, and what was asked with its answers', async () => {
  open('/teach/projects/sleep-season/report');
  expect(await screen.findByRole('heading', { name: 'Hemian Home · Sleep season' })).toBeTruthy();
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows).toContain('Neck pillow410:00403¥100¥90–¥129¥300');
  expect(rows).toContain('Proof · Material512');
  expect(rows).toContain('Size475%');
  expect(screen.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).toBe(
    '/api/projects/sleep-season/report.csv?lang=en',
  );
});

test('a project without a show says what will be here, and one that is not there says so', async () => {
  open('/teach/projects/sleep-season/report', {
    'GET /api/projects/sleep-season/report': { ...REPORT, shows: 0, products: [] },
  });
  expect(await screen.findByText('No show of this project yet')).toBeTruthy();
  open('/teach/projects/nothing/report', {
    'GET /api/projects/nothing/report': problem('library/unknown_project', { projectId: 'nothing' }),
  });
  expect(await screen.findByText('There is no project nothing.')).toBeTruthy();
});
