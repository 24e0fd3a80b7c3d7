import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { showSeries } from '#shared/metrics/show-series.ts';
import type { RoomHeader } from '#shared/model/recording.ts';
import type { ClassView } from '#shared/protocol/class-contract.ts';
import type { GhostList } from '#shared/protocol/ghost-contract.ts';
import type { OpenedRehearsal, RecordingFile } from '#shared/protocol/http-contract.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeHeader } from '../contract/journal-entries.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { freshRoomId } from '../support/review-class.ts';
import { connect, joinRoom } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, newVisitor, openCollege, type Visitor } from '../support/visitor.ts';
import { writeShow } from '../support/write-show.ts';

let dataDir: string;
let database: TestDatabase;
let storage: Storage;
let server: ServerProcess;
let college: College;

beforeAll(async () => {
  [dataDir, database] = [await makeDataDir(), await createTestDatabase()];
  storage = await openStorage({ config: { dataDir: '', databaseUrl: database.url }, logger: createLogger('silent') });
  const env = { DATABASE_URL: database.url, LOG_LEVEL: 'error', CLOCK_RATE: '40', RETURN_GRACE_SECONDS: '4' };
  server = await startServer({ dataDir, env });
  college = await openCollege(server, 'again');
});
afterAll(async () => {
  await server.stop();
  await storage.close();
  await database.drop();
  await removeDataDir(dataDir);
});

const ghostsOf = async (who: Visitor, roomId: string) =>
  (await who.call<GhostList>('GET', `/api/rehearsals/${roomId}/ghosts`)).body.ghosts;
const again = (who: Visitor, roomId: string) =>
  who.call<OpenedRehearsal>('POST', `/api/rehearsals/${roomId}/again`, { role: 'host' });
const show = (teamId: string | null, crowdSeed: number, header: Partial<RoomHeader> = {}) =>
  writeShow(storage, { teamId, seats: {}, findings: [], header: { crowdSeed, ...header } });
async function headerOf(roomId: string): Promise<RoomHeader> {
  const [row] = await database.query('select header from rooms where room_id = $1', [roomId]);
  return JSON.parse(String(row?.header));
}
/** A room of a team that has only just opened. */
async function lobby(teamId: string, crowdSeed: number): Promise<string> {
  const header = { ...makeHeader(freshRoomId()), crowdSeed };
  await storage.journal.open(header);
  await storage.rehearsals.assign(header.roomId, { teamId, joinCode: null });
  return header.roomId;
}

async function newTeam(name: string): Promise<string> {
  const { body } = await college.teacher.call<ClassView>('POST', `/api/classes/${college.classId}/teams`, { name });
  return must(body.teams.find((team) => team.name === name)?.teamId, 'the new team');
}

test('[GHO-1] a show that was played alone is opened again before its crowd, with its course beside it', {
  timeout: 300_000,
}, async () => {
  const person = newVisitor(server.url);
  const order = { projectId: 'sleep-season', scenarioId: 'new-account', lang: 'en', minutes: 1, mode: 'solo' };
  const first = await person.call<OpenedRehearsal>('POST', '/api/rehearsals', { ...order, role: 'host', teamId: null });
  const { roomId } = first.body;
  // A minute is over in a moment here: the one that is refused runs longer than anybody may take to ask.
  const longer = { ...order, minutes: 60, role: 'host', teamId: null };
  const running = await person.call<OpenedRehearsal>('POST', '/api/rehearsals', longer);
  expect((await again(person, running.body.roomId)).code).toBe('rehearsal/not_ended');
  const client = await joinRoom(await connect(server.url, person.cookie()), running.body.roomId);
  expect(await client.give({ type: 'endShow', reason: 'team' }, 'host')).toMatchObject({ ok: true });
  client.close();
  const recording = `/api/rehearsals/${roomId}/recording`;
  // The list of rooms, which ghosts are found in, follows the journal: the recording may be there a moment before.
  const phase = async () => (await database.query('select phase from rooms where room_id = $1', [roomId]))[0]?.phase;
  await vi.waitUntil(async () => (await phase()) === 'ended', { timeout: 120_000, interval: 200 });
  expect(await ghostsOf(person, roomId)).toEqual([]);

  const second = await again(person, roomId);
  expect(second.status).toBe(201);
  expect(second.body.joinCode).toBeNull();
  const [before, after] = [await headerOf(roomId), await headerOf(second.body.roomId)];
  for (const same of ['crowdSeed', 'scenarioId', 'plannedMs', 'lang', 'seatPlan', 'project'] as const)
    expect(after[same]).toEqual(before[same]);
  expect(after.teamSeed).not.toBe(before.teamSeed);

  const { entries } = (await person.call<RecordingFile>('GET', recording)).body;
  expect(await ghostsOf(person, second.body.roomId)).toEqual([
    { kind: 'last', openedAt: expect.any(String), shows: 1, points: showSeries(entries) },
  ]);
  // Whoever has the address may play it too, but as somebody.
  expect((await again(newVisitor(server.url), roomId)).code).toBe('account/no_session');
  expect((await person.call('POST', `/api/rehearsals/${roomId}/again`, { role: 'owner' })).status).toBe(400);
});

test('[GHO-4] a team sees its last show, its class from three teams on, and a mentor’s own; no other crowd', async () => {
  const [red = '', blue = ''] = college.teamIds;
  const seed = 4_711;
  const member = college.students[0] ?? college.admin;
  await show(red, seed + 1);
  await show(red, seed, { scenarioId: 'flash-night' });
  expect(await ghostsOf(member, await lobby(red, seed))).toEqual([]);

  await show(red, seed);
  await show(blue, seed);
  const two = await ghostsOf(member, await lobby(red, seed));
  expect(two.map(({ kind, shows }) => [kind, shows])).toEqual([['last', 1]]);

  await show(await newTeam('Green'), seed);
  const own = await show(null, seed);
  await storage.rehearsals.addMember(own, college.ids.mentor, 'opener');
  const room = await lobby(red, seed);
  const all = await ghostsOf(member, room);
  expect(all.map(({ kind, shows }) => [kind, shows])).toEqual([
    ['last', 1],
    ['class', 3],
    ['mentor', 1],
  ]);
  // The three are the same show here, so its median is its course.
  expect(all[1]?.points).toEqual(all[0]?.points);
  expect(await ghostsOf(college.mentor, room)).toHaveLength(3);
  expect((await newVisitor(server.url).call('GET', `/api/rehearsals/${room}/ghosts`)).status).toBe(401);
});

test('[GHO-4] what an exam keeps from another team is in no ghost', async () => {
  const [red = '', blue = ''] = college.teamIds;
  const seed = 815;
  const member = college.students[0] ?? college.admin;
  await show(red, seed);
  await show(await newTeam('Amber'), seed);
  const locked = await show(blue, seed);
  const kinds = async () => (await ghostsOf(member, await lobby(red, seed))).map(({ kind }) => kind);
  expect(await kinds()).toEqual(['last', 'class']);

  const assignmentId = 'a-00000000000000e1';
  await database.query(
    `insert into assignments (id, class_id, content, seed_policy, attempts, due_at, crowd_seed, phase)
     values ($1, $2, '{}', 'exam', 2, now() + interval '1 day', $3, 'published')`,
    [assignmentId, college.classId, seed],
  );
  await database.query('insert into attempts (room_id, assignment_id, team_id) values ($1, $2, $3)', [
    locked,
    assignmentId,
    blue,
  ]);
  expect(await kinds()).toEqual(['last']);
});

test('[GHO-1] another engine’s show is not opened again', async () => {
  const [red = ''] = college.teamIds;
  const old = await show(red, 99);
  expect((await again(college.students[0] ?? college.admin, old)).code).toBe('rehearsal/other_engine');
  expect((await again(college.students[2] ?? college.admin, old)).code).toBe('room/foreign');
});
