import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { AuditPage } from '#shared/protocol/audit-contract.ts';
import type { AnnotationList } from '#shared/protocol/review-contract.ts';
import type { Wall, WallActAnswer, WallIncidents } from '#shared/protocol/wall-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { freePort } from '../support/free-port.ts';
import { connect, joinRoom, nextCommandId, type RoomClient } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, openCollege, type Visitor } from '../support/visitor.ts';

let dataDir: string;
let database: TestDatabase;
let server: ServerProcess;
let west: College;
let east: College;
const clients: RoomClient[] = [];

beforeAll(async () => {
  [dataDir, database] = [await makeDataDir(), await createTestDatabase()];
  const env = { DATABASE_URL: database.url, LOG_LEVEL: 'error' };
  server = await startServer({ dataDir, port: await freePort(), env });
  west = await openCollege(server, 'west');
  east = await openCollege(server, 'east');
});

afterAll(async () => {
  for (const client of clients) client.close();
  await server.stop();
  await database.drop();
  await removeDataDir(dataDir);
});

/** A team's room; with `isLive` its first member sits down as director and starts the show. */
async function openRoom(student: Visitor, teamId: string, isLive: boolean): Promise<string> {
  const { body } = await student.call<{ roomId: string }>('POST', '/api/rehearsals', {
    projectId: 'sleep-season',
    scenarioId: 'new-account',
    lang: 'en',
    minutes: 10,
    mode: 'team',
    role: 'director',
    teamId,
  });
  if (!isLive) return body.roomId;
  const client = await joinRoom(await connect(server.url, student.cookie()), body.roomId);
  clients.push(client);
  await client.give({ type: 'takeSeat', role: 'director', isTakeover: false }, null);
  expect(await client.give({ type: 'startShow' }, 'director')).toMatchObject({ ok: true });
  await client.until((state) => state.public.phase === 'live' && state.public.showMs > 0);
  return body.roomId;
}

const place = (college: College) => `/api/classes/${college.classId}/wall`;
const student = (college: College, at: number) => must(college.students[at], 'a student');
const act = (person: Visitor, body: Record<string, unknown>) =>
  person.call<WallActAnswer>('POST', `${place(west)}/acts`, { actId: nextCommandId(), ...body });

test('[WAL-1] [WAL-3] [REV-19] the staff sees all open rooms of the class, steps in, and marks a moment', async () => {
  const first = await openRoom(student(west, 0), must(west.teamIds[0], 'a team'), true);
  const second = await openRoom(student(west, 2), must(west.teamIds[1], 'a team'), true);
  const foreign = await openRoom(student(east, 0), must(east.teamIds[0], 'a team'), false);
  const wall = (await west.mentor.call<Wall>('GET', place(west))).body;
  expect(wall.rooms.map(({ roomId, phase }) => [roomId, phase]).sort()).toEqual(
    [
      [first, 'live'],
      [second, 'live'],
    ].sort(),
  );
  expect(wall.rooms[0]?.seats).toEqual([{ role: 'director', name: expect.any(String), isConnected: true }]);

  const { body: incidents } = await west.mentor.call<WallIncidents>('GET', `${place(west)}/incidents`);
  const incidentId = must(incidents[0], 'an incident').id;
  const once = {
    actId: nextCommandId(),
    roomIds: [first, second, foreign],
    command: { type: 'injectIncident', incidentId },
  };
  const expected = {
    outcomes: [
      { roomId: first, refusal: null },
      { roomId: second, refusal: null },
      { roomId: foreign, refusal: { code: 'wire/unknown_room', params: {} } },
    ],
  };
  expect((await act(west.mentor, once)).body).toEqual(expected);
  expect((await act(west.mentor, once)).body).toEqual(expected); // the answer was lost
  const after = (await west.mentor.call<Wall>('GET', place(west))).body;
  expect(after.rooms.map(({ openIncidents }) => openIncidents)).toEqual([[incidentId], [incidentId]]);

  await act(west.mentor, { roomIds: [first], command: { type: 'pauseShow', reason: 'team' } });
  const paused = (await west.mentor.call<Wall>('GET', place(west))).body;
  expect(paused.rooms.find(({ roomId }) => roomId === first)?.phase).toBe('paused');

  const showMs = must(
    paused.rooms.find(({ roomId }) => roomId === first),
    'the room',
  ).showMs;
  const mark = (id: string, atMs: number) =>
    west.mentor.call<AnnotationList>('POST', `/api/rehearsals/${first}/annotations`, {
      id,
      content: { atMs, toMs: null, dimension: null, text: 'Host: well done' },
    });
  expect((await mark('n-00000000000000a1', showMs)).status).toBe(201);
  expect((await mark('n-00000000000000a2', showMs + 1)).code).toBe('annotation/beyond_end');
});

test('[WAL-3] only commands of the staff, only for staff of the class', async () => {
  const roomId = await openRoom(student(west, 0), must(west.teamIds[0], 'a team'), false);
  const order = { roomIds: [roomId], command: { type: 'resumeShow' } };
  expect((await act(east.mentor, order)).status).toBe(403);
  expect((await act(student(west, 0), order)).status).toBe(403);
  expect((await east.mentor.call('GET', place(west))).status).toBe(403);
  expect((await act(west.teacher, { ...order, command: { type: 'endShow' } })).code).toBe('http/invalid_body');
  expect((await act(west.teacher, { ...order, roomIds: [] })).code).toBe('http/invalid_body');
  expect((await act(west.teacher, order)).body.outcomes[0]?.refusal?.code).toMatch(/^room\//);
});

test('[WAL-5] a planned incident outlives the server, happens once, and can be cancelled until then', async () => {
  const roomId = await openRoom(student(west, 0), must(west.teamIds[0], 'a team'), true);
  const wallOf = async () => (await west.mentor.call<Wall>('GET', place(west))).body;
  const [{ body: incidents }, before] = [
    await west.mentor.call<WallIncidents>('GET', `${place(west)}/incidents`),
    await wallOf(),
  ];
  const [first, second] = [must(incidents[0], 'an incident').id, must(incidents[1], 'another').id];
  const plan = (by: Visitor, body: Record<string, unknown>) =>
    by.call<WallActAnswer>('POST', `${place(west)}/plans`, { actId: nextCommandId(), roomIds: [roomId], ...body });
  // The clock stands until the server is killed: its moment must not come before.
  const standStill = { roomIds: [roomId], command: { type: 'pauseShow', reason: 'team' } };
  expect((await act(west.mentor, standStill)).body.outcomes).toEqual([{ roomId, refusal: null }]);
  const soon = { actId: nextCommandId(), incidentId: first, when: { kind: 'in', ms: 6_000 } };
  const later = { actId: nextCommandId(), incidentId: second, when: { kind: 'at', showMs: 480_000 } };
  for (const body of [soon, soon, later])
    expect((await plan(west.mentor, body)).body.outcomes).toEqual([{ roomId, refusal: null }]);
  expect((await wallOf()).plans.map(({ actId }) => actId)).toEqual([soon.actId, later.actId]);

  const refusals = async (body: Record<string, unknown>) =>
    (await plan(west.mentor, body)).body.outcomes[0]?.refusal?.code;
  expect(await refusals({ incidentId: first, when: { kind: 'at', showMs: 600_000 } })).toBe('plan/beyond_end');
  expect(await refusals({ incidentId: 'no-such', when: { kind: 'at', showMs: 480_000 } })).toBe('incident/unknown');
  expect((await plan(west.mentor, { incidentId: first, when: { kind: 'at', showMs: -1 } })).status).toBe(400);
  expect((await plan(east.mentor, soon)).status).toBe(403);
  expect((await plan(student(west, 0), soon)).status).toBe(403);

  const goOn = { roomIds: [roomId], command: { type: 'resumeShow' } };
  expect((await act(west.mentor, goOn)).body.outcomes).toEqual([{ roomId, refusal: null }]);
  await server.kill();
  server = await startServer({ dataDir, port: server.port, env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
  const client = await joinRoom(await connect(server.url, student(west, 0).cookie()), roomId);
  clients.push(client);
  await client.until((state) => state.public.phase === 'live');
  await client.until((state) => state.team?.incidents.some(({ incidentId }) => incidentId === first) === true);
  await expect.poll(async () => (await wallOf()).plans.map(({ actId }) => actId)).toEqual([later.actId]);
  const cancel = (by: Visitor) => by.call('DELETE', `${place(west)}/plans/${later.actId}`);
  expect((await cancel(east.mentor)).status).toBe(403);
  expect((await cancel(west.mentor)).body).toEqual({ rooms: 1 });
  expect((await cancel(west.mentor)).code).toBe('plan/none_waiting');
  expect((await wallOf()).plans).toEqual([]);
  expect(before.plans).toEqual([]);
  const audit = (await west.teacher.call<AuditPage>('GET', `/api/classes/${west.classId}/audit`)).body;
  expect(audit.rows.map(({ act }) => act).filter((act) => act.startsWith('incident.'))).toEqual([
    'incident.cancelled',
    'incident.planned',
    'incident.planned',
    'incident.planned',
  ]);
});
