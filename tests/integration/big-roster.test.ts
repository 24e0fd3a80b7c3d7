import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassView, RosterImport, RosterPreview } from '#shared/protocol/class-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { type OpenServer, openServer } from '../support/open-server.ts';
import { type College, openCollege, signedIn } from '../support/visitor.ts';

let dataDir: string;
let server: OpenServer;
let own: College;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await openServer(dataDir);
  own = await openCollege(server, 'big');
});
afterAll(async () => {
  await server.close();
  await removeDataDir(dataDir);
});

const PEOPLE = 1_997;
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁'];
const text = `姓名,学号,小组\n${Array.from(
  { length: PEOPLE },
  (_, at) => `${SURNAMES[at % 20]}${String(at).padStart(4, '0')},2024${String(at).padStart(5, '0')},第${at % 300}组`,
).join('\n')}`;

test('a roster of two thousand is looked at and taken over whole, and everybody can sign in', async () => {
  const roster = `/api/classes/${own.classId}/roster`;
  const marks = [performance.now()];
  const preview = await own.teacher.call<RosterPreview>('POST', `${roster}/preview`, { text });
  marks.push(performance.now());
  expect([preview.body.canImport, preview.body.rows.length, preview.body.newTeams.length]).toEqual([true, PEOPLE, 300]);
  const { body, status } = await own.teacher.call<RosterImport>('POST', `${roster}/import`, { text });
  marks.push(performance.now());
  expect([status, body.people.length]).toEqual([201, PEOPLE]);
  const [begun = 0, looked = 0, done = 0] = marks;
  console.info(`roster of ${PEOPLE}: preview ${Math.round(looked - begun)} ms, import ${Math.round(done - looked)} ms`);
  const view = await own.teacher.call<ClassView>('GET', `/api/classes/${own.classId}`);
  const members = view.body.teams.flatMap((team) => team.members);
  expect(members).toHaveLength(PEOPLE + 3);
  const last = body.people.at(-1);
  await signedIn(server.url, { username: last?.username ?? '', password: last?.password ?? null });
  const again = await own.teacher.call<RosterPreview>('POST', `${roster}/preview`, { text });
  expect(again.body.rows.every(({ standing }) => standing === 'member')).toBe(true);
});

test('one person more is too many, and nothing is taken over', async () => {
  const roster = `/api/classes/${own.classId}/roster`;
  const { code } = await own.teacher.call('POST', `${roster}/import`, {
    text: `${text}\n多一人,2025999,\n又一人,2025998,\n再一人,2025997,\n超出,2025996,`,
  });
  expect(code).toBe('roster/not_importable');
  const full = await own.teacher.call('POST', `${roster}/import`, { text: '姓名\n多一人' });
  expect(full.code).toBe('class/full');
});
