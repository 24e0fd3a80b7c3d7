import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import type { AuditPage } from '#shared/protocol/audit-contract.ts';
import type { OpenedRehearsal } from '#shared/protocol/http-contract.ts';
import type {
  ClassPairs,
  LinkFace,
  MadeLink,
  MentorLink,
  MentorRow,
  NewLink,
} from '#shared/protocol/mentor-contract.ts';
import type { Me } from '#shared/protocol/people-contract.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/protocol-version.ts';
import type { CommentBank, GradingRow, ReviewDesk, TeamGrades } from '#shared/protocol/review-contract.ts';
import type { JoinAck } from '#shared/protocol/socket-events.ts';
import { teamStanding } from '#shared/teaching/team-standing.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { makeAssignmentContent } from '../support/make-assignment.ts';
import { allMarks, SHOW_MS, writeRehearsal } from '../support/review-class.ts';
import { connect } from '../support/room-client.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, newVisitor, openCollege, type Visitor } from '../support/visitor.ts';
import { writeShow } from '../support/write-show.ts';

let dataDir: string;
let database: TestDatabase;
let storage: Storage;
let server: ServerProcess;
let own: College;
let other: College;
let external: MentorRow;

beforeAll(async () => {
  [dataDir, database] = [await makeDataDir(), await createTestDatabase()];
  storage = await openStorage({ config: { dataDir: '', databaseUrl: database.url }, logger: createLogger('silent') });
  server = await startServer({ dataDir, env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
  own = await openCollege(server, 'own');
  other = await openCollege(server, 'other');
  const about = { name: 'Qin Yu', organisation: 'Hemian', expertise: 'Home textiles' };
  const { body } = await own.teacher.call<readonly MentorRow[]>('POST', '/api/mentors', about);
  external = body.find(({ name }) => name === 'Qin Yu') ?? fail('the mentor is listed');
});
afterAll(async () => {
  await server.stop();
  await storage.close();
  await database.drop();
  await removeDataDir(dataDir);
});

function fail(why: string): never {
  throw new Error(why);
}

const links = () => `/api/classes/${own.classId}/mentor-links`;
const recordingOf = (team: 0 | 1) => writeShow(storage, { teamId: own.teamIds[team] ?? '', seats: {}, findings: [] });

async function make(scope: NewLink['scope'], change: Partial<NewLink> = {}): Promise<MadeLink & { token: string }> {
  const order = { mentorId: external.id, days: 7, scope, ...change };
  const { body, code } = await own.teacher.call<MadeLink>('POST', links(), order);
  expect(code).toBeNull();
  return { ...body, token: body.path.replace('/mentor/', '') };
}

async function enter(token: string, browser = newVisitor(server.url)): Promise<Visitor> {
  const { status, body } = await browser.call<Me>('POST', '/api/mentor-links/open', { token });
  expect([status, body.name, body.role]).toEqual([200, 'Qin Yu', 'mentor']);
  return browser;
}

const newestOf = async () => (await own.teacher.call<readonly MentorLink[]>('GET', links())).body[0] ?? fail('a link');
const auditOf = async (act: string) =>
  (await database.query('select * from audit_entries where act = $1 order by id', [act])).map(
    ({ actor_id, link_id, object_id, class_id, address }) => ({ actor_id, link_id, object_id, class_id, address }),
  );

test('[LNK-1] looking opens nothing; a press opens a session; the secret is told once and kept as a hash', async () => {
  const roomId = await recordingOf(0);
  const made = await make({ kind: 'recordings', roomIds: [roomId] });
  const browser = newVisitor(server.url);
  const face = await browser.call<LinkFace>('POST', '/api/mentor-links/look', { token: made.token });
  expect(face.body).toMatchObject({ mentorName: 'Qin Yu', className: 'Class own', roomCount: 1 });
  expect([face.setCookie, browser.cookie()]).toEqual([null, '']);
  expect((await browser.call('GET', `/api/rehearsals/${roomId}/review`)).status).toBe(401);
  await enter(made.token, browser);
  const { body } = await browser.call<Me>('GET', '/api/me');
  expect(body).toMatchObject({
    participantId: external.id,
    role: 'mentor',
    classes: [],
    link: { expiresAt: made.expiresAt },
  });
  const stored = JSON.stringify(await database.query('select * from mentor_links'));
  expect(stored).not.toContain(made.token);
  expect(JSON.stringify(await newestOf())).not.toContain(made.token);
  expect(await newestOf()).toMatchObject({ state: 'open', openedCount: 1, roomCount: 1, gradedCount: 0 });
});

test('[LNK-2] a mentor without an account watches, annotates and grades what the link opens', async () => {
  const roomId = await recordingOf(0);
  const mentor = await enter((await make({ kind: 'recordings', roomIds: [roomId] })).token);
  const queue = await mentor.call<readonly GradingRow[]>('GET', '/api/grading');
  expect(queue.body.map((row) => [row.roomId, row.duty])).toEqual([[roomId, 'mentor']]);
  const desk = await mentor.call<ReviewDesk>('GET', `/api/rehearsals/${roomId}/review`);
  expect(desk.body).toMatchObject({ duty: 'mentor', opened: null });
  expect((await mentor.call('GET', `/api/rehearsals/${roomId}/recording`)).status).toBe(200);
  expect((await mentor.call('GET', `/api/rehearsals/${roomId}/footage`)).status).toBe(200);
  const annotation = {
    id: 'n-00000000000000b1',
    content: { atMs: 1_000, toMs: null, dimension: null, text: 'good pace' },
  };
  expect((await mentor.call('POST', `/api/rehearsals/${roomId}/annotations`, annotation)).status).toBe(201);
  const grade = { marks: allMarks('mentor', 4), note: '', revision: 1, reason: null };
  const submitted = await mentor.call<ReviewDesk>('POST', `/api/rehearsals/${roomId}/grade/submit`, grade);
  expect(submitted.body.own).toMatchObject([{ raterName: 'Qin Yu', total: 80 }]);
  expect(await newestOf()).toMatchObject({ gradedCount: 1 });
  expect(await auditOf('grade.submitted')).toContainEqual({
    actor_id: external.id,
    link_id: (await newestOf()).linkId,
    object_id: roomId,
    class_id: own.classId,
    address: 'own',
  });
});

test('[REV-21] whom a link let in reads the comment bank, keeps sentences of their own and shares none', async () => {
  const roomId = await recordingOf(0);
  const mentor = await enter((await make({ kind: 'recordings', roomIds: [roomId] })).token);
  const path = '/api/comment-bank/b-00000000000000f1';
  const sentence = { dimension: 'rhythm', text: 'breathe', isShared: false };
  const kept = await mentor.call<CommentBank>('PUT', path, sentence);
  expect(kept.body).toMatchObject({ sentences: [{ text: 'breathe', isOwn: true }], mayShare: false });
  expect((await mentor.call('PUT', path, { ...sentence, isShared: true })).code).toBe('bank/not_shared');
  expect((await mentor.call<CommentBank>('DELETE', path)).body.sentences).toEqual([]);
});

test('[REV-20] a team knows which mentor by link it waits for; who has graded stays in the list', async () => {
  const roomId = await recordingOf(0);
  const waiting = async () => {
    const { body } = await (own.students[0] ?? own.admin).call<TeamGrades>('GET', `/api/rehearsals/${roomId}/grades`);
    return body.state === 'waiting'
      ? body.raters.filter(({ name }) => name === 'Qin Yu')
      : fail('grades are waited for');
  };
  expect(await waiting()).toEqual([]);
  const mentor = await enter((await make({ kind: 'recordings', roomIds: [roomId] })).token);
  // A second link of the same person makes no second line.
  await make({ kind: 'recordings', roomIds: [roomId] });
  expect(await waiting()).toEqual([{ name: 'Qin Yu', duty: 'mentor', hasSubmitted: false }]);
  const grade = { marks: allMarks('mentor', 4), note: '', revision: 1, reason: null };
  expect((await mentor.call('POST', `/api/rehearsals/${roomId}/grade/submit`, grade)).status).toBe(200);
  await database.query('update mentor_links set revoked_at = now() where mentor_id = $1', [external.id]);
  expect(await waiting()).toEqual([{ name: 'Qin Yu', duty: 'mentor', hasSubmitted: true }]);
});

test('[LOG-1] an entry that cannot be written takes nothing back of what was done', async () => {
  const roomId = await recordingOf(0);
  const grade = { marks: allMarks('mentor', 4), note: '', revision: 1, reason: null };
  await database.query('alter table audit_entries rename to audit_away');
  const submitted = await own.mentor.call<ReviewDesk>('POST', `/api/rehearsals/${roomId}/grade/submit`, grade);
  await database.query('alter table audit_away rename to audit_entries');
  expect([submitted.status, submitted.body.own.length]).toEqual([200, 1]);
});

test('[LNK-2] nothing else is open: other recordings, live rooms, pages of staff, own rehearsals', async () => {
  const [roomId, foreign] = [await recordingOf(0), await recordingOf(1)];
  const mentor = await enter((await make({ kind: 'recordings', roomIds: [roomId] })).token);
  const refused = async (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) =>
    (await mentor.call(method, path, body)).code;
  for (const what of ['review', 'recording', 'footage'])
    expect(await refused('GET', `/api/rehearsals/${foreign}/${what}`)).toBe('room/foreign');
  expect(await refused('PATCH', `/api/rehearsals/${foreign}/grade`, { marks: {}, note: '', version: 0 })).toBe(
    'room/foreign',
  );
  for (const path of [
    '/api/classes',
    `/api/classes/${own.classId}`,
    `/api/classes/${own.classId}/assignments`,
    '/api/rehearsals',
    '/api/mentors',
    `/api/rehearsals/${roomId}/debrief`,
    `/api/rehearsals/${roomId}/what-if`,
  ])
    expect([path, await refused('GET', path)]).toEqual([path, 'link/out_of_scope']);
  expect(await refused('POST', '/api/rehearsals', {})).toBe('link/out_of_scope');
  expect(await refused('POST', `/api/rehearsals/${roomId}/release`)).toBe('link/out_of_scope');
  const open = await own.students[0]?.call<OpenedRehearsal>('POST', '/api/rehearsals', {
    projectId: 'sleep-season',
    scenarioId: 'new-account',
    lang: 'en',
    minutes: 10,
    mode: 'team',
    role: 'host',
    teamId: own.teamIds[0],
  });
  const socket = await connect(server.url, mentor.cookie());
  const request = { roomId: open?.body.roomId ?? '', view: 'staff', protocolVersion: PROTOCOL_VERSION, lastSeq: 0 };
  const ack: JoinAck = await socket.emitWithAck('room:join', request as never);
  socket.disconnect();
  expect(ack).toMatchObject({ ok: false, code: 'room/foreign' });
});

test('[LNK-2] an account of the same mentor gains nothing from the link, and the link nothing from the account', async () => {
  const roomId = await recordingOf(0);
  const made = await make({ kind: 'recordings', roomIds: [roomId] }, { mentorId: other.ids.mentor });
  expect((await other.mentor.call('GET', `/api/rehearsals/${roomId}/review`)).code).toBe('room/foreign');
  const browser = newVisitor(server.url, other.mentor.cookie());
  await browser.call('POST', '/api/mentor-links/open', { token: made.token });
  expect((await browser.call('GET', `/api/rehearsals/${roomId}/review`)).status).toBe(200);
  expect((await browser.call('GET', `/api/classes/${other.classId}`)).code).toBe('link/out_of_scope');
});

test('[LNK-3] expired, revoked, unknown and mangled links say which they are; trying is written down', async () => {
  const roomId = await recordingOf(0);
  const expired = await make({ kind: 'recordings', roomIds: [roomId] });
  const { linkId } = await newestOf();
  const inside = await enter(expired.token);
  await database.query(`update mentor_links set expires_at = now() - interval '1 minute' where id = $1`, [linkId]);
  const ask = async (what: 'look' | 'open', token: string) => {
    const answer = await newVisitor(server.url).call('POST', `/api/mentor-links/${what}`, { token });
    return [answer.status, answer.code];
  };
  for (const what of ['look', 'open'] as const) {
    expect(await ask(what, expired.token)).toEqual([410, 'link/expired']);
    expect(await ask(what, `${expired.token}x`)).toEqual([404, 'link/unknown']);
    expect(await ask(what, '%00<script>')).toEqual([404, 'link/unknown']);
  }
  expect((await inside.call('GET', `/api/rehearsals/${roomId}/review`)).status).not.toBe(200);
  const revoked = await make({ kind: 'recordings', roomIds: [roomId] });
  const second = await newestOf();
  const browser = await enter(revoked.token);
  expect((await browser.call('GET', `/api/rehearsals/${roomId}/review`)).status).toBe(200);
  expect((await other.teacher.call('DELETE', `/api/classes/${other.classId}/mentor-links/${second.linkId}`)).code).toBe(
    'link/unknown',
  );
  await own.teacher.call('DELETE', `${links()}/${second.linkId}`);
  expect(await ask('open', revoked.token)).toEqual([410, 'link/revoked']);
  const after = await browser.call('GET', `/api/rehearsals/${roomId}/review`);
  expect([after.status, after.code]).toEqual([401, 'account/session_over']);
  const refusals = await auditOf('link.refused');
  expect(refusals.filter(({ object_id }) => object_id === linkId)).toHaveLength(2);
  expect(refusals).toContainEqual(expect.objectContaining({ object_id: second.linkId, actor_id: external.id }));
});

test('[LNK-1] a link is made of ended shows of its own class and a mentor of the college', async () => {
  const live = await writeRehearsal(storage, own.teamIds[0] ?? '', { phase: 'live' });
  const foreign = await writeRehearsal(storage, other.teamIds[0] ?? '');
  const refused = async (change: Partial<NewLink>) => {
    const order = { mentorId: external.id, days: 7, scope: { kind: 'recordings', roomIds: [live] }, ...change };
    return (await own.teacher.call('POST', links(), order)).code;
  };
  const before = (await own.teacher.call<readonly MentorLink[]>('GET', links())).body.length;
  expect(await refused({})).toBe('link/foreign_recording');
  expect(await refused({ scope: { kind: 'recordings', roomIds: [foreign] } })).toBe('link/foreign_recording');
  expect(await refused({ mentorId: own.ids.teacher })).toBe('mentor/unknown');
  expect(await refused({ days: 61 })).toBe('http/invalid_body');
  expect(
    await refused({ scope: { kind: 'assignment', assignmentId: 'a-ffffffffffffffff', isPairedOnly: false } }),
  ).toBe('assignment/unknown');
  expect((await own.teacher.call<readonly MentorLink[]>('GET', links())).body).toHaveLength(before);
});

async function assignmentWith(attempts: number): Promise<AssignmentView> {
  const list = `/api/classes/${own.classId}/assignments`;
  const { body } = await own.teacher.call<AssignmentView>('POST', list, makeAssignmentContent({ attempts }));
  const phase = { phase: 'published', version: 1 };
  return (await own.teacher.call<AssignmentView>('POST', `${list}/${body.assignmentId}/phase`, phase)).body;
}

/** An attempt that has ended, straight into the database. */
async function attempt({ assignmentId }: AssignmentView, team: 0 | 1, showMs = SHOW_MS): Promise<string> {
  const teamId = own.teamIds[team] ?? '';
  const roomId = await writeRehearsal(storage, teamId, { showMs });
  await database.query('insert into attempts (room_id, assignment_id, team_id) values ($1, $2, $3)', [
    roomId,
    assignmentId,
    teamId,
  ]);
  return roomId;
}

test('[LNK-2] a link of an assignment opens what teams hand in, also later; paired ones alone when it says so', async () => {
  const assignment = await assignmentWith(2);
  const { assignmentId } = assignment;
  const all = await enter((await make({ kind: 'assignment', assignmentId, isPairedOnly: false })).token);
  const pair = { teacherId: own.ids.teacher, mentorId: external.id };
  const pairs = await own.teacher.call<ClassPairs>(
    'PUT',
    `/api/classes/${own.classId}/teams/${own.teamIds[1]}/pair`,
    pair,
  );
  expect(pairs.body.pairs).toContainEqual({ teamId: own.teamIds[1], teamName: 'Blue', ...pair });
  const paired = await enter((await make({ kind: 'assignment', assignmentId, isPairedOnly: true })).token);
  const queue = async (who: Visitor) =>
    (await who.call<readonly GradingRow[]>('GET', '/api/grading')).body.map(({ roomId }) => roomId).sort();
  expect(await queue(all)).toEqual([]);
  const first = await attempt(assignment, 0);
  expect(await queue(all)).toEqual([]);
  expect((await all.call('GET', `/api/rehearsals/${first}/review`)).code).toBe('room/foreign');
  const second = await attempt(assignment, 0);
  const blue = await attempt(assignment, 1);
  await storage.assignments.handIn(assignmentId, own.teamIds[1] ?? '', blue, 'p-1');
  expect(await queue(all)).toEqual([second, blue].sort());
  expect(await queue(paired)).toEqual([blue]);
  expect((await paired.call('GET', `/api/rehearsals/${second}/review`)).code).toBe('room/foreign');
});

test('what is handed in is the same in SQL and in the list', async () => {
  const check = async (assignment: AssignmentView) => {
    const works = await storage.assignments.workOf([assignment.assignmentId]);
    const stored = await storage.assignments.find(own.classId, assignment.assignmentId);
    if (stored === null) return fail('the assignment is there');
    const rules = {
      attemptsAllowed: stored.content.attempts,
      raters: stored.content.raters,
      isOver: stored.isDue || stored.phase === 'closed',
    };
    const expected = works.map((work) => teamStanding(work, rules).handedInRoomId).filter((id) => id !== null);
    const rooms = works.flatMap(({ attempts }) => attempts.map(({ roomId }) => roomId));
    const asked = await database.query('select room as id from unnest($1::text[]) as room where is_handed_in(room)', [
      rooms,
    ]);
    expect(asked.map(({ id }) => id).sort()).toEqual([...expected].sort());
    return expected.length;
  };
  const counts: number[] = [];
  const assignment = await assignmentWith(2);
  counts.push(await check(assignment));
  const first = await attempt(assignment, 0);
  counts.push(await check(assignment));
  await attempt(assignment, 0, 0);
  counts.push(await check(assignment));
  await attempt(assignment, 0);
  counts.push(await check(assignment));
  await storage.assignments.handIn(assignment.assignmentId, own.teamIds[0] ?? '', first, 'p-1');
  await attempt(assignment, 1);
  counts.push(await check(assignment));
  await database.query(`update assignments set due_at = now() where id = $1`, [assignment.assignmentId]);
  counts.push(await check(assignment));
  expect(counts).toEqual([0, 0, 0, 1, 1, 2]);
});

test('[LNK-4] load counts what waits and what is done; a pair takes it from other mentors', async () => {
  const load = async (id: string) =>
    (await own.teacher.call<readonly MentorRow[]>('GET', '/api/mentors')).body.find((row) => row.id === id) ??
    fail('a mentor');
  const team = own.teamIds[0] ?? '';
  const before = await load(own.ids.mentor);
  const roomId = await writeRehearsal(storage, team);
  expect((await load(own.ids.mentor)).waitingCount).toBe(before.waitingCount + 1);
  const pairWith = (mentorId: string | null) =>
    own.teacher.call('PUT', `/api/classes/${own.classId}/teams/${team}/pair`, { teacherId: null, mentorId });
  await pairWith(external.id);
  const red = (await database.query('select room_id from rooms where team_id = $1', [team])).length;
  expect((await load(own.ids.mentor)).waitingCount).toBeLessThanOrEqual(before.waitingCount + 1 - 1);
  expect(red).toBeGreaterThan(0);
  expect((await load(external.id)).teamCount).toBe(2);
  await pairWith(own.ids.mentor);
  const grade = { marks: allMarks('mentor', 4), note: '', revision: 1, reason: null };
  const waiting = (await load(own.ids.mentor)).waitingCount;
  await own.mentor.call('POST', `/api/rehearsals/${roomId}/grade/submit`, grade);
  const after = await load(own.ids.mentor);
  expect([after.waitingCount, after.gradedCount]).toEqual([waiting - 1, before.gradedCount + 1]);
  expect((await pairWith(own.ids.teacher)).code).toBe('mentor/pair_not_fitting');
});

test('the roster of mentors keeps fields of expertise, of accounts too', async () => {
  const about = { organisation: ' Suzhang ', expertise: 'Knitwear, live shows' };
  const { body } = await own.teacher.call<readonly MentorRow[]>('PATCH', `/api/mentors/${own.ids.mentor}`, about);
  expect(body.find(({ id }) => id === own.ids.mentor)).toMatchObject({
    hasAccount: true,
    organisation: 'Suzhang',
    expertise: 'Knitwear, live shows',
  });
  expect((await own.teacher.call('PATCH', `/api/mentors/${own.ids.teacher}`, about)).code).toBe('mentor/unknown');
  expect(external).toMatchObject({ hasAccount: false, organisation: 'Hemian', expertise: 'Home textiles' });
});

test('[LOG-1] openings, views, annotations and grades are written down, without a text that somebody wrote', async () => {
  for (const act of ['link.made', 'link.opened', 'recording.viewed', 'annotation.added', 'mentor.added'])
    expect([act, (await auditOf(act)).length > 0]).toEqual([act, true]);
  const all = JSON.stringify(await database.query('select * from audit_entries'));
  for (const secret of ['good pace', 'Qin Yu', 'Hemian']) expect(all).not.toContain(secret);
});

test('[LOG-4] a recording that is sent ahead is written down as that, and as viewed once it is opened', async () => {
  const roomId = await recordingOf(0);
  const acts = async () =>
    (await database.query('select act, actor_id from audit_entries where object_id = $1 order by id', [roomId])).map(
      ({ act, actor_id }) => [act, actor_id === own.ids.mentor],
    );
  const path = `/api/rehearsals/${roomId}/recording`;
  const ahead = await own.mentor.call('GET', `${path}?ahead=1`);
  const opened = await own.mentor.call('GET', path);
  expect(ahead.body).toEqual(opened.body);
  expect(await acts()).toEqual([
    ['recording.loadedAhead', true],
    ['recording.viewed', true],
  ]);
  expect((await own.mentor.call('POST', `${path}/views`, {})).status).toBe(201);
  expect(await acts()).toHaveLength(3);
  expect((await own.mentor.call('GET', `${path}?ahead=yes`)).code).toBe('http/invalid_body');
  const stranger = other.students[0] ?? fail('a student');
  expect((await stranger.call('GET', `${path}?ahead=1`)).code).toBe('room/foreign');
  expect((await stranger.call('POST', `${path}/views`, {})).code).toBe('room/foreign');
  expect(await acts()).toHaveLength(3);
});

test('[LOG-2] an entry can be neither changed nor removed', async () => {
  for (const sql of ['update audit_entries set act = $$x$$', 'delete from audit_entries', 'truncate audit_entries'])
    await expect(database.query(sql)).rejects.toThrow('the audit is never changed');
});

test('[LOG-3] a teacher reads the entries of their classes and takes them along, an administrator all', async () => {
  const page = async (who: Visitor, path: string) => (await who.call<AuditPage>('GET', path)).body.rows;
  const mine = await page(own.teacher, `/api/classes/${own.classId}/audit`);
  expect(mine.length).toBeGreaterThan(10);
  expect(new Set(mine.map(({ className }) => className))).toEqual(new Set(['Class own']));
  expect((await own.teacher.call('GET', `/api/classes/${other.classId}/audit`)).code).toBe('class/foreign');
  expect((await own.teacher.call('GET', '/api/audit')).code).toBe('account/forbidden');
  const all = await page(own.admin, '/api/audit');
  expect(all.some(({ className }) => className === 'Class other')).toBe(true);
  const byQin = await page(own.admin, `/api/audit?actor=${external.id}`);
  expect(new Set(byQin.map(({ actorName, isByLink }) => `${actorName} ${isByLink}`))).toEqual(new Set(['Qin Yu true']));
  const opened = await page(own.admin, '/api/audit?act=link.opened');
  expect(new Set(opened.map(({ act }) => act))).toEqual(new Set(['link.opened']));
  const one = opened[0] ?? fail('an opening');
  expect(
    (await page(own.admin, `/api/audit?object=${one.objectId}`)).every((row) => row.objectId === one.objectId),
  ).toBe(true);
  const older = await page(own.admin, `/api/audit?before=${all[3]?.at}`);
  expect(older.every(({ at }) => at < (all[3]?.at ?? ''))).toBe(true);
});

test('[LOG-3] the file runs nothing: a team that is called like a formula stays a text', async () => {
  const team = own.teamIds[1] ?? '';
  await own.teacher.call('PATCH', `/api/classes/${own.classId}/teams/${team}`, { name: '=HYPERLINK(1)' });
  await own.teacher.call('PUT', `/api/classes/${own.classId}/teams/${team}/pair`, { teacherId: null, mentorId: null });
  const headers = { cookie: own.teacher.cookie() };
  const response = await fetch(`${server.url}/api/classes/${own.classId}/audit.csv?lang=en`, { headers });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('Paired a team');
  expect(text).toContain("'=HYPERLINK(1)");
  expect(text).not.toMatch(/(^|,)=HYPERLINK/m);
});

test('[LOG-3] pages lose nothing when many entries happen in one millisecond', async () => {
  await database.query(
    `insert into audit_entries (actor_id, act, object_kind, object_id, class_id, address, facts, at)
     select 'p-0000000000000099', 'recording.viewed', 'rehearsal', 'r' || n, null, 'own', '{}',
       timestamptz '2020-01-01' + make_interval(secs => n / 60 * 0.001) from generate_series(1, 250) n`,
  );
  const seen: string[] = [];
  let before = '';
  for (let turn = 0; turn < 5; turn += 1) {
    const path = `/api/audit?actor=p-0000000000000099${before}`;
    const { rows, nextBefore } = (await own.admin.call<AuditPage>('GET', path)).body;
    seen.push(...rows.map(({ objectId }) => objectId));
    if (nextBefore === null) break;
    before = `&before=${nextBefore}`;
  }
  expect([seen.length, new Set(seen).size]).toEqual([250, 250]);
});
