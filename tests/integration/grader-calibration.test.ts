import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import type {
  CalibrationDesk,
  CalibrationSetup,
  CalibrationTask,
  CalibrationTries,
} from '#shared/protocol/calibration-contract.ts';
import type { RoomFootage } from '#shared/protocol/footage-contract.ts';
import { footageDoor, footageUrl } from '#shared/protocol/footage-url.ts';
import type { MadeLink, MentorRow } from '#shared/protocol/mentor-contract.ts';
import type { AgreementReport, ReviewDesk } from '#shared/protocol/review-contract.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { makeAssignmentContent } from '../support/make-assignment.ts';
import { type OpenServer, openServer } from '../support/open-server.ts';
import { makePackCode } from '../support/pack-code.ts';
import { allMarks } from '../support/review-class.ts';
import { type College, newVisitor, openCollege, type Visitor } from '../support/visitor.ts';
import { writeShow } from '../support/write-show.ts';

let dataDir: string;
let clientDir: string;
let server: OpenServer;
let storage: Storage;
let own: College;
let assignmentId: string;
/** What a team hands in for the assignment, and two recordings that were released before. */
let handedIn: string;
let examples: readonly [string, string];

beforeAll(async () => {
  dataDir = await makeDataDir();
  clientDir = await makePackCode();
  server = await openServer(dataDir, clientDir);
  const config = { dataDir: '', databaseUrl: server.database.url };
  storage = await openStorage({ config, logger: createLogger('silent') });
  own = await openCollege(server, 'own');
  const list = `/api/classes/${own.classId}/assignments`;
  const { body: made } = await own.teacher.call<AssignmentView>('POST', list, makeAssignmentContent());
  assignmentId = made.assignmentId;
  await own.teacher.call('POST', `${list}/${assignmentId}/phase`, { phase: 'published', version: made.version });
  handedIn = await record();
  await server.database.query('insert into attempts (room_id, assignment_id, team_id) values ($1, $2, $3)', [
    handedIn,
    assignmentId,
    own.teamIds[0],
  ]);
  await server.database.query(
    'insert into hand_ins (assignment_id, team_id, room_id, handed_in_by) values ($1, $2, $3, $4)',
    [assignmentId, own.teamIds[0], handedIn, own.ids.students[0]],
  );
  examples = [await released(), await released()];
});
afterAll(async () => {
  await storage.close();
  await server.close();
  await removeDataDir(dataDir);
  await rm(clientDir, { recursive: true, force: true });
});

const record = () => writeShow(storage, { teamId: own.teamIds[0] ?? '', seats: {}, findings: [] });
async function released(): Promise<string> {
  const roomId = await record();
  await server.database.query('insert into releases (room_id, released_by) values ($1, $2)', [roomId, own.ids.teacher]);
  return roomId;
}
const setup = () => `/api/classes/${own.classId}/assignments/${assignmentId}/calibration`;
const place = (roomId: string) => `/api/calibrations/${assignmentId}/${roomId}`;
const readSetup = async () => (await own.teacher.call<CalibrationSetup>('GET', setup())).body;
const put = async (body: Record<string, unknown>) =>
  own.teacher.call<CalibrationSetup & { present?: CalibrationSetup }>('PUT', setup(), {
    isRequired: true,
    recordings: examples.map((roomId) => ({ roomId, marks: allMarks('teacher', 3) })),
    version: (await readSetup()).version,
    ...body,
  });
const attempt = (person: Visitor, roomId: string, level: number) =>
  person.call<CalibrationTries>('POST', place(roomId), { marks: allMarks('mentor', level) });
const grade = (person: Visitor, duty: 'mentor' | 'teacher' = 'mentor') =>
  person.call<ReviewDesk & { params: object }>('POST', `/api/rehearsals/${handedIn}/grade/submit`, {
    marks: allMarks(duty, 4),
    note: '',
    revision: 1,
    reason: null,
  });
const statesOf = async (person: Visitor) =>
  (await person.call<readonly CalibrationTask[]>('GET', '/api/calibrations')).body.flatMap(({ recordings }) =>
    recordings.map(({ state }) => state),
  );

test('[REV-23] what is still to be graded is no calibration recording, and neither is one of another class', async () => {
  const { candidates, version } = await readSetup();
  expect([version, candidates.map(({ roomId }) => roomId).sort()]).toEqual([0, [...examples].sort()]);
  const recordings = [{ roomId: handedIn, marks: allMarks('teacher', 3) }];
  expect((await put({ recordings })).code).toBe('calibration/not_usable');
  expect((await put({ recordings: [{ roomId: 'b'.repeat(26), marks: {} }] })).code).toBe('calibration/not_usable');
});

test.each<[string, (example: string) => Record<string, unknown>, string]>([
  [
    'a reference with open criteria',
    (roomId) => ({ recordings: [{ roomId, marks: { product: 3 } }] }),
    'calibration/incomplete',
  ],
  ['a level of 6', (roomId) => ({ recordings: [{ roomId, marks: { product: 6 } }] }), 'grade/mark_out_of_range'],
  [
    'a criterion that is none',
    (roomId) => ({ recordings: [{ roomId, marks: { luck: 3 } }] }),
    'grade/unknown_dimension',
  ],
  ['to ask for it without a recording', () => ({ recordings: [] }), 'calibration/empty'],
  [
    'one recording twice',
    (roomId) => ({
      recordings: [
        { roomId, marks: {} },
        { roomId, marks: {} },
      ],
    }),
    'http/invalid_body',
  ],
])('[REV-23] %s is refused', async (_name, body, code) => {
  expect((await put(body(examples[0]))).code).toBe(code);
  expect((await readSetup()).version).toBe(0);
});

test('[REV-23] no first grade is taken before every recording was tried and the last try is within', async () => {
  expect((await put({})).status).toBe(200);
  expect(await statesOf(own.mentor)).toEqual(['open', 'open']);
  const refused = await grade(own.mentor);
  expect([refused.status, refused.code, refused.body.params]).toEqual([409, 'grade/calibrate_first', { count: 2 }]);
  const { body: desk } = await own.mentor.call<ReviewDesk>('GET', `/api/rehearsals/${handedIn}/review`);
  expect(desk.calibration).toEqual({ assignmentId, openCount: 2, offCount: 0 });
  const pack = `/api/rehearsals/${handedIn}/review-pack`;
  expect((await own.mentor.call('GET', pack)).code).toBe('grade/calibrate_first');
  expect((await attempt(own.mentor, examples[0], 3)).body.tries[0]).toMatchObject({ isWithin: true, difference: 0 });
  const off = await attempt(own.mentor, examples[1], 5);
  expect(off.body.tries[0]).toMatchObject({ own: 100, reference: 60, difference: 40, isWithin: false });
  expect(await statesOf(own.mentor)).toEqual(['within', 'off']);
  expect((await grade(own.mentor)).body.params).toEqual({ count: 1 });
  expect((await attempt(own.mentor, examples[1], 3)).body.tries).toHaveLength(2);
  expect((await grade(own.mentor)).status).toBe(200);
  expect(await storage.grades.list(examples[1])).toEqual([]);
});

test('[REV-23] who set the reference needs no try, and a reference that is changed is theirs who changed it', async () => {
  expect(await statesOf(own.teacher)).toEqual([]);
  expect((await grade(own.teacher, 'teacher')).status).toBe(200);
});

test('[REV-23] until a try nobody is sent the reference, and a try needs every criterion', async () => {
  const fresh = await newMentor('Wen');
  const { body: before } = await fresh.call<CalibrationDesk>('GET', place(examples[0]));
  expect([before.tries, before.criteria.length, before.recording.entries.length > 0]).toEqual([[], 6, true]);
  expect(JSON.stringify({ ...before, recording: null })).not.toContain('reference');
  const open = await fresh.call('POST', place(examples[0]), { marks: { product: 3 } });
  expect(open.code).toBe('grade/incomplete');
  await attempt(fresh, examples[0], 4);
  const { body: after } = await fresh.call<CalibrationDesk>('GET', place(examples[0]));
  expect(after.tries[0]?.criteria[0]).toEqual({ id: 'product', own: 4, reference: 3, isOff: false });
});

async function newMentor(name: string): Promise<Visitor> {
  const about = { name, organisation: '', expertise: '' };
  const { body: mentors } = await own.teacher.call<readonly MentorRow[]>('POST', '/api/mentors', about);
  const mentorId = mentors.find((one) => one.name === name)?.id ?? '';
  const order = { mentorId, days: 7, scope: { kind: 'assignment', assignmentId, isPairedOnly: false } };
  const path = `/api/classes/${own.classId}/mentor-links`;
  const { body: link } = await own.teacher.call<MadeLink>('POST', path, order);
  const browser = newVisitor(server.url);
  await browser.call('POST', '/api/mentor-links/open', { token: link.path.replace('/mentor/', '') });
  return browser;
}

test('[REV-23] a mentor by link calibrates too, on nothing but the recordings of their assignment', async () => {
  const fresh = await newMentor('Bai');
  expect((await grade(fresh)).code).toBe('grade/calibrate_first');
  expect((await fresh.call('GET', place(handedIn))).code).toBe('calibration/foreign');
  expect((await fresh.call('GET', `/api/rehearsals/${examples[0]}/recording`)).status).toBe(403);
  for (const roomId of examples) await attempt(fresh, roomId, 3);
  expect((await grade(fresh)).status).toBe(200);
});

test('[REV-23] [FTG-7] a mentor by link looks at the footage of a calibration recording, and of no other; its owner reads it', async () => {
  const [example] = examples;
  const part = { partId: 'f-00000000000000c1', role: 'host', mode: 'camera', mimeType: 'video/mp4' } as const;
  const ownerId = own.ids.students[0] ?? '';
  await storage.footage.begin(example, ownerId, { ...part, ageMs: 0, startedWallMs: Date.now() });
  const fresh = await newMentor('Shi');
  const list = await fresh.call<RoomFootage>('GET', `${place(example)}/footage`);
  expect(list.body.parts).toMatchObject([{ partId: part.partId, mayDownload: false, mayDelete: false }]);
  const file = (roomId: string, kind: 'replay' | 'download') =>
    footageUrl.file(footageDoor.ofCalibration(assignmentId, roomId), part.partId, list.body.pass, kind);
  // It has no byte yet: the look is written down before that is found out.
  expect((await fresh.call('GET', file(example, 'replay'))).code).toBe('footage/out_of_range');
  expect((await fresh.call('GET', file(example, 'download'))).code).toBe('footage/foreign_part');
  expect((await own.mentor.call('GET', file(example, 'replay'))).code).toBe('footage/pass_invalid');
  expect((await fresh.call('GET', file(handedIn, 'replay'))).code).toBe('calibration/foreign');
  expect((await fresh.call('GET', `${place(handedIn)}/footage`)).code).toBe('calibration/foreign');
  const outside = footageUrl.file(footageDoor.ofRoom(example), part.partId, list.body.pass, 'replay');
  expect((await fresh.call('GET', outside)).status).toBe(403);
  expect(await storage.footage.listViewings(example, ownerId)).toMatchObject([{ partId: part.partId, kind: 'replay' }]);
});

test('[REV-23] nobody else gets near a calibration', async () => {
  const other = await openCollege(server, 'other');
  for (const person of [other.mentor, other.teacher, other.admin]) {
    expect((await person.call('GET', place(examples[0]))).code).toBe('calibration/foreign');
    expect((await attempt(person, examples[0], 3)).code).toBe('calibration/foreign');
    expect((await person.call('GET', `${place(examples[0])}/footage`)).code).toBe('calibration/foreign');
  }
  expect((await own.students[0]?.call('GET', place(examples[0])))?.status).toBe(403);
  expect((await own.mentor.call('GET', setup())).status).toBe(403);
  expect((await other.teacher.call('PUT', setup(), { isRequired: false, recordings: [], version: 1 })).status).toBe(
    403,
  );
});

test('[REV-23] the teacher sees how each grader did, by first tries, there and beside the agreement', async () => {
  const { raters } = await readSetup();
  const mentor = raters.find(({ name }) => name === 'own-mentor');
  expect(mentor).toMatchObject({ duty: 'mentor', count: 2, withinCount: 2, severity: 20 });
  const { body } = await own.teacher.call<AgreementReport>('GET', `/api/classes/${own.classId}/agreement`);
  expect(body.calibration.find(({ raterId }) => raterId === own.ids.mentor)?.severity).toBe(20);
  expect(body.names[own.ids.mentor]).toBe('own-mentor');
});

test('[REV-22] two teachers who set a calibration at once: the second is told what is there', async () => {
  const { version } = await readSetup();
  expect((await put({ isRequired: false, version })).status).toBe(200);
  const late = await put({ version });
  expect([late.status, late.code, late.body.present?.isRequired]).toEqual([409, 'calibration/stale', false]);
});

test('[LOG-1] setting a calibration, opening its recording and trying are written down', async () => {
  const acts = await server.database.query('select distinct act from audit_entries order by act');
  const names = acts.map(({ act }) => act);
  for (const act of ['calibration.set', 'calibration.tried', 'recording.viewed']) expect(names).toContain(act);
});
