import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CollegeLog, EnterpriseRow, ProjectReport } from '#shared/protocol/enterprise-contract.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeHeader } from '../contract/journal-entries.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { makeRecording, opened, said } from '../support/make-recording.ts';
import { freshRoomId } from '../support/review-class.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, openCollege } from '../support/visitor.ts';

let dataDir: string;
let database: TestDatabase;
let storage: Storage;
let server: ServerProcess;
let own: College;
let other: College;

beforeAll(async () => {
  [dataDir, database] = [await makeDataDir(), await createTestDatabase()];
  storage = await openStorage({ config: { dataDir: '', databaseUrl: database.url }, logger: createLogger('silent') });
  server = await startServer({ dataDir, env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
  own = await openCollege(server, 'own');
  other = await openCollege(server, 'other');
  const project = makeHeader(freshRoomId()).project;
  await storage.projects.add(project);
});
afterAll(async () => {
  await server.stop();
  await storage.close();
  await database.drop();
  await removeDataDir(dataDir);
});

const counts = { exposures: 0, clicks: 3, carts: 0, orders: 2, units: 2, gmvCents: 20_000 };

/** A show of half a minute that sold two pillows, of a team. */
async function show(teamId: string): Promise<string> {
  const header = makeHeader(freshRoomId());
  const { roomId } = header;
  const { entries } = makeRecording([
    [0, ...opened()],
    [0, { type: 'showStarted' }],
    [1_000, { type: 'productPinned', productId: 'pillow' }],
    [5_000, ...said(1, 2_000, 5_000, ['proof'])],
    [
      9_000,
      {
        type: 'audienceCounted',
        tick: 1,
        counters: {},
        products: [{ productId: 'pillow', ...counts }],
        intents: [{ lineId: 'line-000001', intent: 'ask-size', topic: 'size', productId: 'pillow' }],
      },
    ],
    [31_000, { type: 'productUnpinned', productId: 'pillow' }],
    [31_000, { type: 'showEnded', reason: 'planned' }],
  ]);
  await storage.journal.open(header);
  await storage.journal.append(
    roomId,
    entries.map((entry) => ({ ...entry, roomId })),
  );
  await storage.rehearsals.assign(roomId, { teamId, joinCode: null });
  await storage.rehearsals.update(roomId, { phase: 'ended', showMs: 31_000 });
  return roomId;
}

const projectId = makeHeader('x'.repeat(26)).project.id;
const reportOf = async (who: College['teacher']) =>
  (await who.call<ProjectReport>('GET', `/api/projects/${projectId}/report`)).body;

test('[ENT-4] a teacher’s report reads the shows of their classes, an administrator’s all; each is read once', async () => {
  await show(own.teamIds[0] ?? '');
  await show(own.teamIds[1] ?? '');
  await show(other.teamIds[0] ?? '');
  const mine = await reportOf(own.teacher);
  expect([mine.shows, mine.classNames, mine.leftOut]).toEqual([2, ['Class own'], 0]);
  expect(mine.products.find(({ productId }) => productId === 'pillow')).toMatchObject({
    pins: 2,
    shownMs: 60_000,
    clicks: 6,
    orders: 4,
    gmvCents: 40_000,
    said: [{ kind: 'proof', topic: null, times: 2, clicks: 6 }],
    asked: [{ topic: 'size', asked: 2, answered: 0 }],
  });
  expect((await reportOf(other.teacher)).shows).toBe(1);
  expect((await reportOf(own.admin)).shows).toBe(3);
  expect(await database.query('select count(*)::int as n from product_reports')).toEqual([{ n: 3 }]);
  await database.query(`update product_reports set report = replace(report, '"clicks":3', '"clicks":4')`);
  expect((await reportOf(own.admin)).products.find(({ productId }) => productId === 'pillow')?.clicks).toBe(12);
  expect((await own.mentor.call('GET', `/api/projects/${projectId}/report`)).code).toBe('account/forbidden');
  expect((await own.teacher.call('GET', '/api/projects/nothing/report')).code).toBe('library/unknown_project');
});

test('the report as a file has the same numbers, and its taking is written down', async () => {
  const headers = { cookie: own.teacher.cookie() };
  const response = await fetch(`${server.url}/api/projects/${projectId}/report.csv?lang=en`, { headers });
  const text = await response.text();
  expect(response.headers.get('content-disposition')).toContain(`report-${projectId}.csv`);
  const row = text.split('\r\n').find((line) => line.includes(',Product,') && line.includes(',4,'));
  expect(row).toMatch(/,Product,,2,\d+,4,4,60,100\.00,100\.00,100\.00,400\.00,,$/);
  expect(text).toMatch(/,Said,Proof,2,/);
  expect(text).toMatch(/,Asked,Size,2,,,,,,,,,0,0\.00/);
  expect(await database.query(`select count(*)::int as n from audit_entries where act = 'report.exported'`)).toEqual([
    { n: 1 },
  ]);
});

const ABOUT = { name: '云溪服饰', field: '服装', contactName: '许岚', contactWay: '', note: '' };

test('the directory holds enterprises of projects and others, with what was written of them', async () => {
  const rows = (await own.teacher.call<readonly EnterpriseRow[]>('GET', '/api/enterprises')).body;
  const hemian = rows.find(({ enterpriseId }) => enterpriseId === 'hemian-home');
  expect(hemian).toMatchObject({ about: null, projects: [{ projectId: 'sleep-season', classes: [] }] });
  const added = await own.teacher.call<readonly EnterpriseRow[]>('POST', '/api/enterprises', ABOUT);
  expect(added.body.find(({ name }) => name.zh === '云溪服饰')).toMatchObject({ about: ABOUT, projects: [] });
  const path = '/api/enterprises/hemian-home';
  const saved = await own.teacher.call<readonly EnterpriseRow[]>('PUT', path, { ...ABOUT, name: '禾眠' });
  expect(saved.body.find(({ enterpriseId }) => enterpriseId === 'hemian-home')?.about).toMatchObject({ name: '禾眠' });
  expect((await own.teacher.call('PUT', '/api/enterprises/nobody', ABOUT)).code).toBe('enterprise/unknown');
  expect((await own.teacher.call('POST', '/api/enterprises', { ...ABOUT, name: '' })).code).toBe('http/invalid_body');
});

test('projects are assigned to a class, and the directory says who works on them', async () => {
  const path = `/api/classes/${own.classId}/projects`;
  expect((await own.teacher.call('PUT', path, { projectIds: ['nothing'] })).code).toBe('library/unknown_project');
  await own.teacher.call('PUT', path, { projectIds: ['sleep-season', projectId] });
  const put = await own.teacher.call('PUT', path, { projectIds: ['sleep-season'] });
  expect(put.body).toEqual({ projectIds: ['sleep-season'] });
  expect((await own.mentor.call('GET', path)).body).toEqual({ projectIds: ['sleep-season'] });
  const rows = (await own.teacher.call<readonly EnterpriseRow[]>('GET', '/api/enterprises')).body;
  expect(rows.flatMap((row) => row.projects).find((one) => one.projectId === 'sleep-season')?.classes).toEqual([
    { classId: own.classId, name: 'Class own' },
  ]);
});

test('[ENT-5] visits and practice are counted by college year; an enterprise counts once', async () => {
  const entry = { kind: 'visit', day: '2025-09-01', enterpriseId: 'hemian-home', who: '王老师', note: '看车间' };
  const add = (change: object) => own.teacher.call<CollegeLog>('POST', '/api/college-log', { ...entry, ...change });
  await add({});
  await add({ kind: 'practice', day: '2026-08-31' });
  await add({ day: '2025-08-31' });
  await add({ enterpriseId: 'suzhang-apparel', day: '2026-01-05' });
  const year = (await own.teacher.call<CollegeLog>('GET', '/api/college-log?year=2025')).body;
  expect([year.enterprises, year.visits, year.practices, year.target]).toEqual([2, 2, 1, 100]);
  expect(year.entries.map(({ day }) => day)).not.toContain('2025-08-31');
  expect((await add({ day: '2099-01-01' })).code).toBe('enterprise/day_in_future');
  expect((await add({ enterpriseId: 'nobody' })).code).toBe('enterprise/unknown');
  expect((await add({ day: '2026-02-30' })).code).toBe('http/invalid_body');
  const id = year.entries[0]?.entryId ?? '';
  expect((await other.teacher.call('DELETE', `/api/college-log/${id}`)).code).toBe('enterprise/unknown_entry');
  const left = await own.teacher.call<CollegeLog>('DELETE', `/api/college-log/${id}`);
  expect(left.body.entries.map(({ entryId }) => entryId)).not.toContain(id);
});
