import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssignmentContent } from '#shared/model/assignment.ts';
import type {
  AssignmentList,
  AssignmentView,
  OwnAssignment,
  WaitingAssignment,
} from '#shared/protocol/assignment-contract.ts';
import type { OpenedRehearsal, RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { GradingRow, ReviewDesk, TeamGrades } from '#shared/protocol/review-contract.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { makeAssignmentContent } from '../support/make-assignment.ts';
import { allMarks, SHOW_MS } from '../support/review-class.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, openCollege, type Visitor } from '../support/visitor.ts';

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
});
afterAll(async () => {
  await server.stop();
  await storage.close();
  await database.drop();
  await removeDataDir(dataDir);
});

const list = (classId = own.classId) => `/api/classes/${classId}/assignments`;
const student = (index: number): Visitor => own.students[index] ?? own.admin;

async function draft(change: Partial<AssignmentContent> = {}): Promise<AssignmentView> {
  const made = await own.teacher.call<AssignmentView>('POST', list(), makeAssignmentContent(change));
  expect(made.code).toBeNull();
  return made.body;
}

async function publish(change: Partial<AssignmentContent> = {}): Promise<AssignmentView> {
  const { assignmentId, version } = await draft(change);
  const { body, code } = await own.teacher.call<AssignmentView>('POST', `${list()}/${assignmentId}/phase`, {
    phase: 'published',
    version,
  });
  expect([code, body.phase]).toEqual([null, 'published']);
  return body;
}

/** Members of the first team in turn: one person has at most ten rooms at once, and these are not ended for the server. */
let turn = 0;
function red(): Visitor {
  turn += 1;
  return student(turn % 2);
}
const begin = (who: Visitor, { assignmentId }: AssignmentView) =>
  who.call<OpenedRehearsal>('POST', `${list()}/${assignmentId}/attempts`, { role: 'host', lang: 'en' });
const handIn = (who: Visitor, { assignmentId }: AssignmentView, roomId: string) =>
  who.call<OwnAssignment>('POST', `${list()}/${assignmentId}/hand-in`, { roomId });
const rowOf = async (who: Visitor, { assignmentId }: AssignmentView) =>
  (await who.call<readonly OwnAssignment[]>('GET', '/api/assignments')).body.find(
    (row) => row.assignmentId === assignmentId,
  );
/** The show of a room ends, as the room's own clock would have it. */
const end = (roomId: string, showMs = SHOW_MS) => storage.rehearsals.update(roomId, { phase: 'ended', showMs });
const makeDue = ({ assignmentId }: AssignmentView) =>
  database.query(`update assignments set due_at = now() - interval '1 minute' where id = $1`, [assignmentId]);
async function headerOf(roomId: string) {
  const [row] = await database.query('select header from rooms where room_id = $1', [roomId]);
  const header: { crowdSeed: number; scenarioId: string; plannedMs: number; project: { id: string } } = JSON.parse(
    String(row?.header),
  );
  return header;
}

test('[ASG-1] what nobody could rehearse or grade is refused with its reason', async () => {
  const refused = async (change: Partial<AssignmentContent>) =>
    (await own.teacher.call('POST', list(), { ...makeAssignmentContent(), ...change })).code;
  expect(await refused({ projectId: 'nothing' })).toBe('library/unknown_project');
  expect(await refused({ scenarioId: 'nothing' })).toBe('library/unknown_scenario');
  expect(await refused({ rubricId: 'nothing' })).toBe('assignment/unknown_rubric');
  expect(await refused({ minutes: 7 })).toBe('assignment/length_not_offered');
  expect(await refused({ raters: ['teacher'] })).toBe('assignment/weight_without_rater');
  expect(await refused({ blend: { auto: 50, mentor: 0, teacher: 0, peers: 0 } })).toBe('http/invalid_body');
  const { assignmentId, version } = await draft({ dueAt: '2020-01-01T00:00:00.000Z' });
  const late = await own.teacher.call('POST', `${list()}/${assignmentId}/phase`, { phase: 'published', version });
  expect(late.code).toBe('assignment/due_in_past');
});

test('drafts are the staff’s; students read what is published, of their own class alone', async () => {
  const hidden = await draft({ title: 'Hidden' });
  const shown = await publish({ title: 'Shown' });
  expect(await rowOf(student(0), hidden)).toBeUndefined();
  expect(await rowOf(student(0), shown)).toMatchObject({ title: 'Shown', state: 'notBegun', attemptsLeft: 2 });
  expect(await rowOf(other.students[0] ?? other.admin, shown)).toBeUndefined();
  expect((await begin(red(), hidden)).code).toBe('assignment/unknown');
  const foreign = `${list(other.classId)}/${shown.assignmentId}`;
  expect((await other.teacher.call('GET', foreign)).code).toBe('assignment/unknown');
  expect((await other.teacher.call('DELETE', foreign)).code).toBe('assignment/unknown');
  expect((await begin(other.students[0] ?? other.admin, shown)).code).toBe('class/foreign');
});

test('[ASG-2] an attempt has the goods, the audience and the length of its assignment', async () => {
  const assignment = await publish({ scenarioId: 'flash-night' });
  const { status, body } = await begin(red(), assignment);
  expect(status).toBe(201);
  const header = await headerOf(body.roomId);
  expect([header.project.id, header.scenarioId, header.plannedMs]).toEqual(['sleep-season', 'flash-night', 600_000]);
  expect(await rowOf(student(1), assignment)).toMatchObject({ state: 'rehearsing', openRoomId: body.roomId });
  expect(await rowOf(student(2), assignment)).toMatchObject({ state: 'notBegun' });
});

test('[ASG-2] every team of an exam meets one crowd; practice meets a new one each time', async () => {
  const seeds = async (seedPolicy: 'exam' | 'practice') => {
    const assignment = await publish({ seedPolicy, scenarioId: 'exam', minutes: 20 });
    const [first, second] = [await begin(red(), assignment), await begin(student(2), assignment)];
    return [(await headerOf(first.body.roomId)).crowdSeed, (await headerOf(second.body.roomId)).crowdSeed];
  };
  const [redExam, blueExam] = await seeds('exam');
  expect(redExam).toBe(blueExam);
  const [redPractice, bluePractice] = await seeds('practice');
  expect(redPractice).not.toBe(bluePractice);
  // The crowd of a scenario that is kept for exams is never met in practice.
  expect([redPractice, bluePractice, redExam]).not.toContain(20261125);
});

test('[ASG-2] attempts are counted, one at a time; a room that was closed in its lobby is none', async () => {
  const assignment = await publish({ attempts: 2 });
  const first = await begin(red(), assignment);
  expect((await begin(student(1), assignment)).code).toBe('assignment/attempt_running');
  await end(first.body.roomId, 0);
  const second = await begin(student(1), assignment);
  await end(second.body.roomId);
  const third = await begin(red(), assignment);
  expect(third.code).toBeNull();
  await end(third.body.roomId);
  expect((await begin(red(), assignment)).code).toBe('assignment/no_attempts_left');
  expect((await rowOf(student(0), assignment))?.attempts).toHaveLength(2);
});

test('[ASG-2] of two members who begin the last attempt at the same moment, one does', async () => {
  const assignment = await publish({ attempts: 1 });
  const answers = await Promise.all([begin(student(0), assignment), begin(student(1), assignment)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await storage.assignments.workOf([assignment.assignmentId])).toMatchObject([
    { teamName: 'Blue', attempts: [] },
    { teamName: 'Red', attempts: [{}] },
  ]);
});

test('[ASG-2] after the due date, and when it was closed, nothing begins', async () => {
  const due = await publish();
  await makeDue(due);
  expect((await begin(red(), due)).code).toBe('assignment/past_due');
  const closed = await publish();
  const shut = await own.teacher.call<AssignmentView>('POST', `${list()}/${closed.assignmentId}/phase`, {
    phase: 'closed',
    version: closed.version,
  });
  expect((await begin(red(), closed)).code).toBe('assignment/not_open');
  await own.teacher.call('POST', `${list()}/${closed.assignmentId}/phase`, {
    phase: 'published',
    version: shut.body.version,
  });
  expect((await begin(red(), closed)).status).toBe(201);
});

test('[ASG-4] a team hands in one of its own, exchanges it, and not once it is being graded', async () => {
  const assignment = await publish({ attempts: 3 });
  const rooms: string[] = [];
  for (let at = 0; at < 2; at += 1) {
    const { roomId } = (await begin(red(), assignment)).body;
    await end(roomId);
    rooms.push(roomId);
  }
  const [first = '', second = ''] = rooms;
  expect((await handIn(student(2), assignment, first)).code).toBe('assignment/not_your_attempt');
  expect((await handIn(student(0), assignment, 'z'.repeat(26))).code).toBe('assignment/not_your_attempt');
  expect((await handIn(student(0), assignment, first)).body).toMatchObject({
    state: 'handedIn',
    handedInRoomId: first,
  });
  expect((await handIn(student(1), assignment, second)).body).toMatchObject({ handedInRoomId: second });
  await own.mentor.call('PATCH', `/api/rehearsals/${second}/grade`, { marks: { product: 3 }, note: '', version: 0 });
  expect((await handIn(student(0), assignment, first)).code).toBe('assignment/being_graded');
  expect((await handIn(student(0), assignment, second)).body).toMatchObject({ state: 'beingGraded' });
});

test('staff are told what waits of an assignment, from the hand-in to the release', async () => {
  const assignment = await publish({ attempts: 1 });
  const { roomId } = (await begin(red(), assignment)).body;
  const waiting = async () =>
    (await own.teacher.call<readonly WaitingAssignment[]>('GET', '/api/assignments/waiting')).body.find(
      (row) => row.assignmentId === assignment.assignmentId,
    );
  expect(await waiting()).toMatchObject({ teamCount: 2, handedInCount: 0, toGradeCount: 0 });
  await end(roomId);
  expect(await waiting()).toMatchObject({ handedInCount: 1, toGradeCount: 1 });
  for (const [who, duty] of [
    [own.mentor, 'mentor'],
    [own.teacher, 'teacher'],
  ] as const) {
    const grade = { marks: allMarks(duty, 4), note: '', revision: 1, reason: null };
    await who.call('POST', `/api/rehearsals/${roomId}/grade/submit`, grade);
  }
  expect(await waiting()).toMatchObject({ toGradeCount: 0, toReleaseCount: 1 });
  await own.teacher.call('POST', `/api/rehearsals/${roomId}/release`);
  expect(await rowOf(student(0), assignment)).toMatchObject({ state: 'released' });
  // Auto is missing here: mentor 80 and teacher 80 share what is left of 50 : 30 : 20.
  const { body } = await student(0).call<TeamGrades>('GET', `/api/rehearsals/${roomId}/grades`);
  const shares = body.state === 'released' ? body.blend.parts.map(({ source, share }) => [source, share]) : [];
  expect(shares).toEqual([
    ['mentor', 0.6],
    ['teacher', 0.4],
  ]);
  expect(await waiting()).toMatchObject({ handedInCount: 1, toReleaseCount: 0 });
});

test('[ASG-5] an exam keeps its results from the team until the last attempt is over; staff see them', async () => {
  const exam = await publish({ seedPolicy: 'exam', attempts: 2, scenarioId: 'exam', minutes: 20 });
  const first = (await begin(red(), exam)).body.roomId;
  await end(first);
  await storage.scorecards.save(first, { ...SCORED });
  const results = [
    'debrief',
    'recording',
    'what-if',
    'expected',
    'proposals',
    'team-review',
    'grades',
    'ghosts',
    'viewers/1',
  ];
  for (const what of results) {
    const path = `/api/rehearsals/${first}/${what}`;
    expect([what, (await student(0).call('GET', path)).code]).toEqual([what, 'assignment/locked']);
    expect([what, (await own.teacher.call('GET', path)).code]).not.toEqual([what, 'assignment/locked']);
  }
  // Its crowd is met by nobody again while others may still take the exam, also not by the staff.
  const again = (who: Visitor) => who.call('POST', `/api/rehearsals/${first}/again`, { role: 'host' });
  expect([(await again(student(0))).code, (await again(own.teacher)).code]).toEqual([
    'assignment/locked',
    'assignment/locked',
  ]);
  const listed = async () =>
    (await student(0).call<readonly RehearsalRow[]>('GET', '/api/rehearsals')).body.find(
      ({ roomId }) => roomId === first,
    );
  expect(await listed()).toMatchObject({ total: null });
  expect(await rowOf(student(0), exam)).toMatchObject({ isLocked: true });
  const second = (await begin(red(), exam)).body.roomId;
  expect((await student(0).call('GET', `/api/rehearsals/${first}/grades`)).code).toBe('assignment/locked');
  await end(second);
  expect((await student(0).call('GET', `/api/rehearsals/${first}/grades`)).code).toBeNull();
  expect(await listed()).toMatchObject({ total: SCORED.total });
  expect(await rowOf(student(0), exam)).toMatchObject({ isLocked: false });
  expect((await again(student(0))).code).toBe('assignment/locked');
});

test('[ASG-5] the due date opens an exam too, and practice is never locked', async () => {
  const exam = await publish({ seedPolicy: 'exam', attempts: 3, scenarioId: 'exam', minutes: 20 });
  const { roomId } = (await begin(red(), exam)).body;
  await end(roomId);
  expect((await student(0).call('GET', `/api/rehearsals/${roomId}/grades`)).code).toBe('assignment/locked');
  await makeDue(exam);
  expect((await student(0).call('GET', `/api/rehearsals/${roomId}/grades`)).code).toBeNull();
  const practice = await publish({ attempts: 3 });
  const practised = (await begin(red(), practice)).body.roomId;
  await end(practised);
  expect((await student(0).call('GET', `/api/rehearsals/${practised}/grades`)).code).toBeNull();
});

test('[ASG-6] two teachers at once: the second is refused, and what teams have read stays', async () => {
  const { assignmentId, content, version } = await draft();
  const path = `${list()}/${assignmentId}`;
  const change = (part: Partial<AssignmentContent>, over: number) =>
    own.teacher.call<AssignmentView>('PATCH', path, { content: { ...content, ...part }, version: over });
  const changed = await change({ title: 'Mine', minutes: 20 }, version);
  expect(changed.body).toMatchObject({ version: 2, content: { title: 'Mine', minutes: 20 } });
  expect((await change({ title: 'Yours' }, version)).code).toBe('assignment/stale');
  await own.teacher.call('POST', `${path}/phase`, { phase: 'published', version: 2 });
  expect((await change({ minutes: 10 }, 3)).code).toBe('assignment/fixed');
  expect((await change({ minutes: 20, dueAt: '2020-01-01T00:00:00.000Z' }, 3)).code).toBe('assignment/due_in_past');
  expect((await change({ minutes: 20, title: 'Longer' }, 3)).body).toMatchObject({ content: { title: 'Longer' } });
  expect((await own.teacher.call('DELETE', path)).code).toBe('assignment/not_draft');
  const draftOnly = await draft({ title: 'To go' });
  const left = await own.teacher.call<AssignmentList>('DELETE', `${list()}/${draftOnly.assignmentId}`);
  expect(left.body.assignments.map(({ assignmentId: id }) => id)).not.toContain(draftOnly.assignmentId);
});

test('attempts that teams have used cannot be taken from them', async () => {
  const assignment = await publish({ attempts: 2 });
  for (let at = 0; at < 2; at += 1) await end((await begin(red(), assignment)).body.roomId);
  const { content, version, assignmentId } = assignment;
  const fewer = await own.teacher.call('PATCH', `${list()}/${assignmentId}`, {
    content: { ...content, attempts: 1 },
    version,
  });
  expect(fewer.code).toBe('assignment/fewer_than_used');
});

test('publishing an exam warms par for its crowd', async () => {
  const exam = await publish({ seedPolicy: 'exam' });
  expect(exam.par).toMatchObject({ of: 200 });
  expect((await publish()).par).toBeNull();
});

const SCORED = {
  rubricId: 'default',
  engineVersion: '1',
  total: 71.5,
  scoredMax: 80,
  earned: 57,
  dimensions: [],
  xPar: 1.2,
  percentile: 64,
  worstFactor: null,
};

test('[REV-20] a recording waits for those who review its assignment; others look and annotate, and their grade is refused', async () => {
  const assignment = await publish({
    attempts: 1,
    raters: ['teacher'],
    blend: { auto: 60, mentor: 0, teacher: 40, peers: 0 },
  });
  const { roomId } = (await begin(student(2), assignment)).body;
  await end(roomId);
  const waits = async (who: Visitor) =>
    (await who.call<readonly GradingRow[]>('GET', '/api/grading')).body.some((row) => row.roomId === roomId);
  expect([await waits(own.teacher), await waits(own.mentor)]).toEqual([true, false]);

  const desk = await own.mentor.call<ReviewDesk>('GET', `/api/rehearsals/${roomId}/review`);
  expect(desk.body.mayGrade).toBe(false);
  const marks = Object.fromEntries(desk.body.criteria.map(({ id }) => [id, 3]));
  const draft = { marks, note: '', version: 0 };
  expect((await own.mentor.call('PATCH', `/api/rehearsals/${roomId}/grade`, draft)).code).toBe('grade/not_yours');
  const grade = { marks, note: '', revision: 1, reason: null };
  const submit = `/api/rehearsals/${roomId}/grade/submit`;
  expect((await own.mentor.call('POST', submit, grade)).code).toBe('grade/not_yours');
  const team = await student(2).call<TeamGrades>('GET', `/api/rehearsals/${roomId}/grades`);
  expect(team.body).toMatchObject({ state: 'waiting', raters: [{ duty: 'teacher', hasSubmitted: false }] });
});

test('[REV-20] whom an assignment leaves out cannot grade it, is not waited for, and keeps what others grade apart', async () => {
  const assignment = await publish({
    attempts: 1,
    raters: ['mentor'],
    blend: { auto: 60, mentor: 40, teacher: 0, peers: 0 },
  });
  const { roomId } = (await begin(student(0), assignment)).body;
  await end(roomId);
  const ask = (who: Visitor, what: string, body: unknown, method: 'POST' | 'PATCH' = 'POST') =>
    who.call(method, `/api/rehearsals/${roomId}/${what}`, body);
  const grade = (duty: 'teacher' | 'mentor') => ({ marks: allMarks(duty, 4), note: '', revision: 1, reason: null });
  const draftOfTeacher = { marks: allMarks('teacher', 4), note: '', version: 0 };
  const refusals = [
    await ask(own.teacher, 'grade/submit', grade('teacher')),
    await ask(own.teacher, 'grade', draftOfTeacher, 'PATCH'),
  ];
  expect(refusals.map(({ status, code }) => [status, code])).toEqual([
    [403, 'grade/not_yours'],
    [403, 'grade/not_yours'],
  ]);
  const grades = async () => (await student(0).call<TeamGrades>('GET', `/api/rehearsals/${roomId}/grades`)).body;
  expect(await grades()).toEqual({
    state: 'waiting',
    raters: [{ name: 'own-mentor', duty: 'mentor', hasSubmitted: false }],
  });
  const opened = async (who: Visitor) =>
    (await who.call<ReviewDesk>('GET', `/api/rehearsals/${roomId}/review`)).body.opened;
  expect([await opened(own.mentor), (await opened(own.teacher))?.grades]).toEqual([null, []]);
  expect((await ask(own.mentor, 'grade/submit', grade('mentor'))).status).toBe(200);
  expect((await opened(own.teacher))?.totals).toMatchObject({ mentor: 80, teacher: null });
  expect((await own.teacher.call('POST', `/api/rehearsals/${roomId}/release`)).status).toBe(200);
  expect((await grades()).state).toBe('released');
});

test('[REV-20] a mentor who is left out sees no score before the release', async () => {
  const assignment = await publish({
    attempts: 1,
    raters: ['teacher'],
    blend: { auto: 60, mentor: 0, teacher: 40, peers: 0 },
  });
  const { roomId } = (await begin(student(2), assignment)).body;
  await end(roomId);
  const grade = { marks: allMarks('teacher', 4), note: '', revision: 1, reason: null };
  const submit = (who: Visitor) => who.call('POST', `/api/rehearsals/${roomId}/grade/submit`, grade);
  expect([(await submit(own.mentor)).code, (await submit(own.teacher)).status]).toEqual(['grade/not_yours', 200]);
  const opened = async () => (await own.mentor.call<ReviewDesk>('GET', `/api/rehearsals/${roomId}/review`)).body.opened;
  expect(await opened()).toBeNull();
  await own.teacher.call('POST', `/api/rehearsals/${roomId}/release`);
  expect((await opened())?.totals).toMatchObject({ teacher: 80 });
});
