import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OneTimePassword } from '#shared/protocol/people-contract.ts';
import type {
  AgreementReport,
  DimensionScore,
  Gradebook,
  GradingRow,
  PeerDesk,
  ReviewDesk,
  SavedDraft,
  TeamGrades,
} from '#shared/protocol/review-contract.ts';
import { createLogger } from '../../server/logger.ts';
import { findBrokenLink } from '../../server/storage/grade-chain.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { allMarks, SHOW_MS, writeRehearsal } from '../support/review-class.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, openCollege, signedIn, type Visitor } from '../support/visitor.ts';

let dataDir: string;
let database: TestDatabase;
let storage: Storage;
let server: ServerProcess;
let own: College;
let secondMentor: Visitor;
/** Teaches another class. */
let stranger: Visitor;

beforeAll(async () => {
  [dataDir, database] = [await makeDataDir(), await createTestDatabase()];
  storage = await openStorage({ config: { dataDir: '', databaseUrl: database.url }, logger: createLogger('silent') });
  server = await startServer({ dataDir, env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
  own = await openCollege(server, 'own');
  secondMentor = await hire('Shen', 'mentor', (personId) =>
    own.teacher.call('POST', `/api/classes/${own.classId}/staff`, { personId, duty: 'mentor' }),
  );
  stranger = await hire('Zhou', 'teacher');
  await stranger.call('POST', '/api/classes', { name: 'Another class' });
});

/** A new account of the college, signed in. */
async function hire(
  name: string,
  role: 'teacher' | 'mentor',
  before: (personId: string) => Promise<unknown> = async () => undefined,
): Promise<Visitor> {
  const order = { name, username: name.toLowerCase(), role };
  const { body } = await own.admin.call<OneTimePassword>('POST', '/api/people', order);
  await before(body.id);
  return signedIn(server.url, body);
}

afterAll(async () => {
  await server.stop();
  await storage.close();
  await database.drop();
  await removeDataDir(dataDir);
});

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Asks a route; the type of its answer is the caller's to say. */
function call<T = { code: string; params: Record<string, unknown> }>(
  person: Visitor,
  method: Method,
  path: string,
  body?: unknown,
) {
  return person.call<T>(method, path, body);
}

const textOf = async (person: Visitor, path: string) => JSON.stringify((await person.call('GET', path)).body);
/** A rehearsal of the team of the first two students. */
const rehearse = (room?: { phase?: 'live' | 'ended'; showMs?: number }) =>
  writeRehearsal(storage, own.teamIds[0] ?? '', room);
const at = (roomId: string, what: string) => `/api/rehearsals/${roomId}/${what}`;
const desk = async (person: Visitor, roomId: string) =>
  (await call<ReviewDesk>(person, 'GET', at(roomId, 'review'))).body;
const submit = (person: Visitor, roomId: string, change: Record<string, unknown>) =>
  call<ReviewDesk & { code: string }>(person, 'POST', at(roomId, 'grade/submit'), {
    marks: allMarks('mentor', 4),
    note: '',
    revision: 1,
    reason: null,
    ...change,
  });

test('[REV-9] until a rater has submitted, the server sends nothing of others and no score', async () => {
  const roomId = await rehearse();
  await call(secondMentor, 'POST', at(roomId, 'annotations'), note('n-00000000000000a1', 'of the second mentor'));
  await submit(secondMentor, roomId, { note: 'a secret note' });
  expect((await call(own.teacher, 'GET', at(roomId, 'dimensions'))).body.code).toBe('review/grade_first');
  for (const what of ['review', 'debrief', 'grades']) {
    const text = await textOf(own.mentor, at(roomId, what));
    for (const secret of ['a secret note', 'of the second mentor', '75.6', '12.4', 'Shen']) {
      expect(text).not.toContain(secret);
    }
  }
  expect((await call(own.mentor, 'GET', at(roomId, 'debrief'))).body.code).toBe('review/grade_first');
  const lists = await Promise.all([
    textOf(own.mentor, '/api/grading'),
    textOf(own.mentor, `/api/classes/${own.classId}`),
    textOf(own.teacher, BOOK()),
  ]);
  for (const list of lists) expect(list).not.toMatch(/75\.6|secret/);
  const { opened } = (await submit(own.mentor, roomId, { marks: allMarks('mentor', 3) })).body;
  expect(opened?.auto[0]?.points).toBe(12.4);
  expect(opened?.grades.map(({ raterName, total }) => [raterName, total]).sort()).toEqual([
    ['Shen', 80],
    ['own-mentor', 60],
  ]);
  expect(opened?.totals).toEqual({ auto: 75.6, mentor: 70, teacher: null, peers: null });
  expect((await desk(own.mentor, roomId)).annotations.map(({ text }) => text)).toEqual(['of the second mentor']);
});

test('[REV-10] a draft is saved over the version that was seen; another tab is refused and loses nothing', async () => {
  const roomId = await rehearse();
  const save = (version: number, level: number) =>
    call<SavedDraft & { code: string; params: { version: number } }>(own.mentor, 'PATCH', at(roomId, 'grade'), {
      marks: { product: level },
      note: 'x',
      version,
    });
  expect((await save(0, 3)).body).toMatchObject({ version: 1, marks: { product: 3 } });
  expect((await save(0, 3)).body).toMatchObject({ version: 1 }); // the answer was lost
  const stale = await save(0, 5);
  expect([stale.status, stale.body.code, stale.body.params]).toEqual([409, 'grade/draft_stale', { version: 1 }]);
  expect((await save(1, 5)).body).toMatchObject({ version: 2, marks: { product: 5 } });
  expect((await desk(secondMentor, roomId)).draft).toBeNull();
  expect(
    (await call<GradingRow[]>(own.mentor, 'GET', '/api/grading')).body.find((row) => row.roomId === roomId),
  ).toMatchObject({ state: 'draft', markedCount: 1, criterionCount: 6, duty: 'mentor' });
});

test('[REV-8] [REV-11] grades are revisions in a chain: a change needs a reason, and nothing is ever overwritten', async () => {
  const roomId = await rehearse();
  expect((await submit(own.mentor, roomId, {})).status).toBe(200);
  expect((await submit(own.mentor, roomId, {})).status).toBe(200); // sent again: the same revision
  const other = await submit(own.mentor, roomId, { marks: allMarks('mentor', 1) });
  expect([other.status, other.body.code]).toEqual([409, 'grade/revision_stale']);
  const silent = await submit(own.mentor, roomId, { revision: 2 });
  expect([silent.status, silent.body.code]).toEqual([422, 'grade/reason_needed']);
  const changed = await submit(own.mentor, roomId, { revision: 2, marks: allMarks('mentor', 2), reason: 'misheard' });
  expect(changed.body.own.map(({ revision, total, reason }) => [revision, total, reason])).toEqual([
    [1, 80, null],
    [2, 40, 'misheard'],
  ]);
  await Promise.all([submit(secondMentor, roomId, {}), submit(own.teacher, roomId, { marks: allMarks('teacher', 5) })]);
  const chain = await storage.grades.list(roomId);
  expect([chain.length, findBrokenLink(chain)]).toEqual([4, null]);
  for (const statement of [
    "update grade_revisions set note = 'x'",
    'delete from grade_revisions',
    'truncate grade_revisions',
  ]) {
    await expect(database.query(statement)).rejects.toThrow(/never changed/);
  }
});

test('[REV-8] a grade that was changed in the database itself is found', async () => {
  const roomId = await rehearse();
  await submit(own.mentor, roomId, {});
  const isWhole = async () => (await own.teacher.call<Gradebook>('GET', BOOK())).body.isChainWhole;
  expect(await isWhole()).toBe(true);
  await database.query('alter table grade_revisions disable trigger all');
  await database.query('update grade_revisions set marks = $2 where room_id = $1', [roomId, '{"product":5}']);
  expect(await isWhole()).toBe(false);
  await database.query('delete from grade_revisions where room_id = $1', [roomId]);
  await database.query('alter table grade_revisions enable trigger all');
});

test('[REV-12] before the release the team knows whom it waits for, after it everything', async () => {
  const roomId = await rehearse();
  await call(own.mentor, 'POST', at(roomId, 'annotations'), note('n-00000000000000b1', 'repeat the cue'));
  const empty = await call(own.teacher, 'POST', at(roomId, 'release'));
  expect([empty.status, empty.body.code]).toEqual([409, 'release/nothing_graded']);
  await submit(own.mentor, roomId, { note: 'well done' });
  const waiting = (await call<TeamGrades>(own.students[0] as Visitor, 'GET', at(roomId, 'grades'))).body;
  expect(waiting).toEqual({
    state: 'waiting',
    raters: [
      { name: 'own-teacher', duty: 'teacher', hasSubmitted: false },
      { name: 'Shen', duty: 'mentor', hasSubmitted: false },
      { name: 'own-mentor', duty: 'mentor', hasSubmitted: true },
    ],
  });
  const mentors = await call(own.mentor, 'POST', at(roomId, 'release'));
  expect([mentors.status, mentors.body.code]).toEqual([403, 'room/foreign']);
  const first = await call<{ releasedAt: string }>(own.teacher, 'POST', at(roomId, 'release'));
  const again = await call<{ releasedAt: string }>(own.teacher, 'POST', at(roomId, 'release'));
  expect([first.status, again.body]).toEqual([200, first.body]);
  expect((await call<TeamGrades>(own.students[0] as Visitor, 'GET', at(roomId, 'grades'))).body).toMatchObject({
    state: 'released',
    grades: [{ raterName: 'own-mentor', note: 'well done', total: 80 }],
    points: { product: { mentor: 12.8, teacher: null } },
    totals: { auto: 75.6, mentor: 80 },
    annotations: [{ text: 'repeat the cue', authorName: 'own-mentor' }],
  });
  const late = await submit(own.teacher, roomId, { marks: allMarks('teacher', 5) });
  expect([late.status, late.body.code]).toEqual([422, 'grade/reason_needed']);
});

const note = (id: string, text: string, change: Record<string, unknown> = {}) => ({
  id,
  content: { atMs: 1_000, toMs: null, dimension: null, text, ...change },
});

test('[REV-4] an annotation sent twice is there once, and only its author changes or deletes it', async () => {
  const roomId = await rehearse();
  const id = 'n-00000000000000c1';
  const path = at(roomId, `annotations/${id}`);
  const better = { content: note(id, 'better').content, base: note(id, 'first').content };
  expect((await call(own.mentor, 'POST', at(roomId, 'annotations'), note(id, 'first'))).status).toBe(201);
  expect((await call(own.mentor, 'POST', at(roomId, 'annotations'), note(id, 'first'))).status).toBe(201);
  expect((await desk(own.mentor, roomId)).annotations).toHaveLength(1);
  expect((await call(secondMentor, 'PATCH', path, better)).body.code).toBe('annotation/unknown'); // blind
  expect((await call(secondMentor, 'POST', at(roomId, 'annotations'), note(id, 'mine'))).body.code).toBe(
    'annotation/foreign',
  );
  await submit(secondMentor, roomId, {});
  expect((await call(secondMentor, 'DELETE', path)).body.code).toBe('annotation/foreign');
  expect((await call(own.mentor, 'PATCH', path, better)).status).toBe(200);
  expect((await desk(own.mentor, roomId)).annotations[0]).toMatchObject({ text: 'better', authorName: 'own-mentor' });
  expect((await call(own.mentor, 'DELETE', path)).body).toEqual({ annotations: [] });
  expect((await call(own.mentor, 'DELETE', path)).status).toBe(200);
  expect((await call(own.mentor, 'PATCH', path, better)).body.code).toBe('annotation/unknown');
});

test('[REV-22] an annotation that two tabs change asks which text stays; the same change sent twice is one', async () => {
  const roomId = await rehearse();
  const id = 'n-00000000000000c2';
  const path = at(roomId, `annotations/${id}`);
  const said = (text: string) => note(id, text).content;
  await call(own.mentor, 'POST', at(roomId, 'annotations'), note(id, 'first'));
  const change = (text: string, base: string) =>
    call(own.mentor, 'PATCH', path, { content: said(text), base: said(base) });
  expect((await change('of one tab', 'first')).status).toBe(200);
  expect((await change('of one tab', 'first')).status).toBe(200);
  const { status, body } = await change('of the other', 'first');
  expect([status, body]).toMatchObject([409, { code: 'annotation/stale', present: { id, text: 'of one tab' } }]);
  expect((await desk(own.mentor, roomId)).annotations).toMatchObject([{ text: 'of one tab' }]);
  expect((await change('of the other', 'of one tab')).status).toBe(200);
});

test.each<[string, string, unknown, string]>([
  ['a mark of 6', 'grade', { marks: { product: 6 }, note: '', version: 0 }, 'grade/mark_out_of_range'],
  ['half a mark', 'grade', { marks: { product: 2.5 }, note: '', version: 0 }, 'grade/mark_out_of_range'],
  ['a criterion of the teacher', 'grade', { marks: { planning: 3 }, note: '', version: 0 }, 'grade/unknown_dimension'],
  ['a mark that is a word', 'grade', { marks: { product: 'good' }, note: '', version: 0 }, 'http/invalid_body'],
  ['a note that cannot be stored', 'grade', { marks: {}, note: '\u0000', version: 0 }, 'http/invalid_body'],
  ['open criteria', 'grade/submit', { marks: { product: 3 }, note: '', revision: 1, reason: null }, 'grade/incomplete'],
  ['nothing judged', 'grade/submit', { marks: {}, note: '', revision: 1, reason: null }, 'grade/incomplete'],
  [
    'an annotation beyond the end',
    'annotations',
    note('n-00000000000000d1', 'x', { atMs: SHOW_MS + 1 }),
    'annotation/beyond_end',
  ],
  [
    'a range beyond the end',
    'annotations',
    note('n-00000000000000d2', 'x', { toMs: SHOW_MS + 1 }),
    'annotation/beyond_end',
  ],
  ['a range that goes back', 'annotations', note('n-00000000000000d3', 'x', { toMs: 500 }), 'http/invalid_body'],
  ['an annotation without words', 'annotations', note('n-00000000000000d4', ' '), 'http/invalid_body'],
])('[REV-2] [REV-4] %s is refused with its code and changes nothing', async (_name, what, body, code) => {
  const roomId = await rehearse();
  const method = what === 'grade' ? 'PATCH' : 'POST';
  expect((await call(own.mentor, method, at(roomId, what), body)).body.code).toBe(code);
  expect(await desk(own.mentor, roomId)).toMatchObject({ annotations: [], draft: null, own: [] });
});

test('a show that runs, one that never went on air, and an unknown one are no recordings to grade', async () => {
  const live = await rehearse({ phase: 'live' });
  const closed = await rehearse({ showMs: 0 });
  const codes = await Promise.all(
    [live, closed, 'b'.repeat(26)].map(
      async (roomId) => (await call(own.mentor, 'GET', at(roomId, 'review'))).body.code,
    ),
  );
  expect(codes).toEqual(['rehearsal/not_ended', 'review/no_show', 'rehearsal/unknown']);
});

test('a recording that is deleted while somebody grades it says so, and what they wrote is not half taken', async () => {
  const roomId = await rehearse();
  await call(own.mentor, 'PATCH', at(roomId, 'grade'), { marks: { product: 4 }, note: '', version: 0 });
  await database.query('delete from rooms where room_id = $1', [roomId]);
  const codes = await Promise.all(
    [
      call(own.mentor, 'PATCH', at(roomId, 'grade'), { marks: { product: 5 }, note: '', version: 1 }),
      call(own.mentor, 'POST', at(roomId, 'grade/submit'), {
        marks: allMarks('mentor', 4),
        note: '',
        revision: 1,
        reason: null,
      }),
      call(own.mentor, 'POST', at(roomId, 'annotations'), note('n-00000000000000e9', 'too late')),
      call(own.mentor, 'GET', at(roomId, 'review')),
    ].map(async (answer) => (await answer).body.code),
  );
  expect(codes).toEqual(Array(4).fill('rehearsal/unknown'));
  for (const table of ['grade_drafts', 'grade_revisions', 'annotations'])
    expect(await database.query(`select 1 from ${table} where room_id = $1`, [roomId])).toEqual([]);
});

test('[REV-9] nobody without a duty in the class gets anywhere near its grades', async () => {
  const roomId = await rehearse();
  const doors: readonly [Method, string, unknown?][] = [
    ['GET', at(roomId, 'review')],
    ['PATCH', at(roomId, 'grade'), { marks: {}, note: '', version: 0 }],
    ['POST', at(roomId, 'grade/submit'), { marks: {}, note: '', revision: 1, reason: null }],
    ['POST', at(roomId, 'release')],
    ['POST', at(roomId, 'annotations'), note('n-00000000000000e1', 'x')],
    ['PATCH', at(roomId, 'annotations/n-00000000000000e1'), {}],
    ['DELETE', at(roomId, 'annotations/n-00000000000000e1')],
    ['GET', at(roomId, 'dimensions')],
    ['GET', `/api/classes/${own.classId}/gradebook`],
    ['GET', `/api/classes/${own.classId}/gradebook.csv`],
    ['GET', `/api/classes/${own.classId}/gradebook.xlsx`],
    ['GET', `/api/classes/${own.classId}/agreement`],
    ['POST', at(roomId, 'adjudications'), agreed([], {})],
  ];
  for (const [method, path, body] of doors) {
    for (const person of [own.students[0], stranger]) {
      if (person === undefined) throw new Error('a student');
      const refused = await call(person, method, path, body);
      expect([path, refused.status]).toEqual([path, 403]);
      expect(refused.body.code).toMatch(/foreign|forbidden|staff/);
    }
    const nobody = await fetch(`${server.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect([path, nobody.status]).toEqual([path, 401]);
  }
  expect((await call(own.mentor, 'GET', `/api/classes/${own.classId}/gradebook`)).status).toBe(403);
  expect((await call<GradingRow[]>(stranger, 'GET', '/api/grading')).body).toEqual([]);
  expect((await own.students[0]?.call('GET', '/api/grading'))?.status).toBe(403);
});

const BOOK = (file = 'gradebook') => `/api/classes/${own.classId}/${file}`;

test('[REV-7] [REV-24] the gradebook has every rehearsal of the class, and its file the same numbers', async () => {
  const roomId = await rehearse();
  await storage.rehearsals.addMember(roomId, own.ids.students[0] ?? '', 'host');
  await submit(own.mentor, roomId, {});
  await submit(own.teacher, roomId, { marks: allMarks('teacher', 4) });
  const { body: book } = await own.teacher.call<Gradebook>('GET', BOOK());
  const row = book.rows.find((one) => one.roomId === roomId);
  expect(row).toMatchObject({
    totals: { auto: 75.6, mentor: 80, teacher: 80, peers: null },
    blend: { total: 77.7, missing: ['peers'] },
  });
  expect(row?.students.find(({ name }) => name === 'One')?.roles).toEqual(['host']);
  const file = await fetch(server.url + BOOK('gradebook.csv?lang=en'), { headers: { cookie: own.teacher.cookie() } });
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const line = new TextDecoder()
    .decode(bytes)
    .split('\r\n')
    .find((one) => one.includes(roomId));
  expect(line).toContain('"host","75.6","80.0","80.0","","77.7","","77.7","self and peers"');
  const xlsx = await fetch(server.url + BOOK('gradebook.xlsx?lang=en'), { headers: { cookie: own.teacher.cookie() } });
  const sheets = await readXlsx(Buffer.from(await xlsx.arrayBuffer()));
  const ofRoom = sheets.map(({ data }) => data.filter((cells) => cells.at(-1) === roomId));
  expect(ofRoom[0]?.map((cells) => cells.slice(5, 13))).toContainEqual(['host', 75.6, 80, 80, null, 77.7, null, 77.7]);
  expect(ofRoom[1]?.find((cells) => cells[4] === 16)?.slice(5, 8)).toEqual([12.4, 12.8, 12.8]);
  const hash = row?.rubricHash;
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  for (const cells of ofRoom.flat()) expect(cells.at(-2)).toBe(hash);
  expect(line).toContain(`"${hash}","${roomId}"`);
  const { body: dimensions } = await call<readonly DimensionScore[]>(own.teacher, 'GET', at(roomId, 'dimensions'));
  expect(dimensions.find(({ id }) => id === 'product')).toMatchObject({ auto: 12.4, mentor: 12.8, teacher: 12.8 });
});

/** An adjudication over these graders' first grades. */
const agreed = (raters: readonly string[], marks: Record<string, number>, note = 'looked at it together') => ({
  settles: (raters.length < 2 ? ['p-1', 'p-2'] : raters).map((raterId) => ({ raterId, revision: 1 })),
  marks,
  note,
});

test('[REV-15] [REV-16] grades far apart are settled before the release, and the graders keep their own', async () => {
  const roomId = await rehearse();
  await submit(own.mentor, roomId, { marks: allMarks('mentor', 5) });
  const both = [own.ids.mentor, own.ids.teacher];
  const settle = (person: Visitor, body: unknown) =>
    call<ReviewDesk & { code: string }>(person, 'POST', at(roomId, 'adjudications'), body);
  expect((await settle(own.teacher, agreed(both, {}))).body.code).toBe('review/grade_first');
  await submit(own.teacher, roomId, { marks: { ...allMarks('teacher', 4), product: 2 } });
  expect((await desk(own.teacher, roomId)).opened).toMatchObject({
    dispute: { criteria: ['product'], areTotalsApart: true, settlement: null },
    maySettle: true,
  });
  expect((await call(own.teacher, 'POST', at(roomId, 'release'))).body.code).toBe('release/unsettled');
  expect((await settle(own.mentor, agreed(both, {}))).status).toBe(403);
  expect((await settle(own.teacher, agreed(both, { product: 3 }, ' '))).body.code).toBe('grade/reason_needed');
  expect((await settle(own.teacher, agreed(both, { planning: 3 }))).body.code).toBe('grade/unknown_dimension');
  expect((await settle(own.teacher, agreed(both, { product: 9 }))).body.code).toBe('grade/mark_out_of_range');
  await submit(own.mentor, roomId, { marks: allMarks('mentor', 5), revision: 2, reason: 'note added' });
  expect((await settle(own.teacher, agreed(both, { product: 3 }))).body.code).toBe('grade/adjudication_stale');
  const seen = {
    ...agreed(both, { product: 3 }),
    settles: [
      { raterId: own.ids.mentor, revision: 2 },
      { raterId: own.ids.teacher, revision: 1 },
    ],
  };
  const settled = await settle(own.teacher, seen);
  expect([settled.status, (await settle(own.teacher, seen)).status]).toEqual([201, 201]); // sent again
  expect(await storage.adjudications.list([roomId])).toHaveLength(1);
  expect(settled.body.opened).toMatchObject({
    dispute: { settlement: 'adjudication' },
    adjudication: { marks: { product: 3 }, byName: 'own-teacher' },
    totals: { mentor: 90, teacher: 76.8 },
  });
  expect(settled.body.opened?.grades.map(({ marks }) => marks.product).sort()).toEqual([2, 5]);
  expect((await call(own.teacher, 'POST', at(roomId, 'release'))).status).toBe(200);
  const grades = (await call<TeamGrades>(own.students[0] as Visitor, 'GET', at(roomId, 'grades'))).body;
  expect(grades).toMatchObject({ dispute: { settlement: 'adjudication' }, points: { product: { mentor: 9.6 } } });
  for (const statement of [
    "update adjudications set note = 'x'",
    'delete from adjudications',
    'truncate adjudications',
  ]) {
    await expect(database.query(statement)).rejects.toThrow(/never changed/);
  }
});

test('[REV-16] there is nothing to settle where grades are near', async () => {
  const roomId = await rehearse();
  await submit(own.mentor, roomId, {});
  await submit(own.teacher, roomId, { marks: allMarks('teacher', 4) });
  const refused = await call(
    own.teacher,
    'POST',
    at(roomId, 'adjudications'),
    agreed([own.ids.mentor, own.ids.teacher], {}),
  );
  expect([refused.status, refused.body.code]).toEqual([409, 'grade/nothing_apart']);
});

test('[REV-14] agreement is of the recordings that its reader has graded too', async () => {
  const roomId = await rehearse();
  await submit(own.mentor, roomId, {});
  await submit(secondMentor, roomId, {});
  const read = async () => (await own.teacher.call<AgreementReport>('GET', BOOK('agreement'))).body;
  const before = await read();
  await submit(own.teacher, roomId, { marks: allMarks('teacher', 4) });
  const after = await read();
  expect(after.markedCount).toBe(before.markedCount + 1);
  expect(Object.values(after.names)).toContain('Shen');
  expect(after.agreement.criteria).toHaveLength(6);
});

test('[REV-17] members of the show review each other once, before the release, and only they', async () => {
  const roomId = await rehearse();
  const [host, operator, outsider] = own.students;
  if (host === undefined || operator === undefined || outsider === undefined) throw new Error('three students');
  const [hostId = '', operatorId = ''] = own.ids.students;
  await storage.rehearsals.addMember(roomId, hostId, 'host');
  await storage.rehearsals.addMember(roomId, operatorId, 'operator');
  const give = (person: Visitor, levels: Record<string, number>, words = '') =>
    call<PeerDesk & { code: string }>(person, 'POST', at(roomId, 'peer-review'), { levels, note: words });
  const { body: before } = await call<PeerDesk>(host, 'GET', at(roomId, 'peer-review'));
  expect(before.members.map(({ id, isSelf }) => [id, isSelf]).sort()).toEqual(
    [
      [hostId, true],
      [operatorId, false],
    ].sort(),
  );
  expect((await give(host, { [hostId]: 4 })).body.code).toBe('peers/incomplete');
  expect((await give(host, { [hostId]: 4, [operatorId]: 6 })).body.code).toBe('http/invalid_body');
  expect((await give(host, { [hostId]: 4, 'p-none': 4 })).body.code).toBe('peers/incomplete');
  expect((await give(host, { [hostId]: 5, [operatorId]: 3 }, 'late cues')).status).toBe(201);
  expect((await give(host, { [hostId]: 5, [operatorId]: 3 }, 'late cues')).status).toBe(201); // the answer was lost
  expect((await give(host, { [hostId]: 5, [operatorId]: 5 })).body.code).toBe('peers/given');
  expect(await textOf(operator, at(roomId, 'peer-review'))).not.toContain('late cues');
  expect((await call(outsider, 'GET', at(roomId, 'peer-review'))).status).toBe(403);
  expect((await give(own.teacher, { [hostId]: 4, [operatorId]: 4 })).body.code).toBe('peers/not_seated');
  await submit(own.teacher, roomId, { marks: allMarks('teacher', 4) });
  const opened = (await desk(own.teacher, roomId)).opened;
  expect(opened).toMatchObject({ totals: { peers: 80 }, peerNotes: [{ note: 'late cues' }] });
  await call(own.teacher, 'POST', at(roomId, 'release'));
  expect((await give(operator, { [hostId]: 4, [operatorId]: 4 })).body.code).toBe('peers/closed');
  expect((await call<PeerDesk>(operator, 'GET', at(roomId, 'peer-review'))).body.factor).toBe(1);
});

test('[REV-22] a gradebook is asked for again by its tag, which tells a blind reader nothing', async () => {
  const roomId = await rehearse();
  const ask = async (tag: string | null) => {
    const headers = { cookie: own.teacher.cookie(), ...(tag !== null && { 'if-none-match': tag }) };
    const answer = await fetch(server.url + BOOK(), { headers });
    return { status: answer.status, tag: answer.headers.get('etag'), text: await answer.text() };
  };
  const first = await ask(null);
  expect([first.status, (await ask(first.tag)).status]).toEqual([200, 304]);
  await submit(own.mentor, roomId, {}); // what the teacher may not see yet
  expect((await ask(first.tag)).status).toBe(304);
  await submit(own.teacher, roomId, { marks: allMarks('teacher', 4) });
  const opened = await ask(first.tag);
  expect([opened.status, opened.tag === first.tag]).toEqual([200, false]);
  await submit(own.mentor, roomId, { revision: 2, marks: allMarks('mentor', 5), reason: 'misheard' });
  expect((await ask(opened.tag)).text).toContain('"mentor":100');
});

test('[REV-22] a desk has the same tag until its reader may see something else', async () => {
  const roomId = await rehearse();
  const ask = async (tag: string | null) => {
    const headers = { cookie: own.teacher.cookie(), ...(tag !== null && { 'if-none-match': tag }) };
    const answer = await fetch(server.url + at(roomId, 'review'), { headers });
    await answer.text();
    return { status: answer.status, tag: answer.headers.get('etag') };
  };
  const first = await ask(null);
  await call(own.mentor, 'POST', at(roomId, 'annotations'), note('n-00000000000000a9', 'of the mentor'));
  await submit(own.mentor, roomId, {});
  expect((await ask(first.tag)).status).toBe(304);
  await submit(own.teacher, roomId, { marks: allMarks('teacher', 4) });
  expect((await ask(first.tag)).status).toBe(200);
});

test('[REV-22] a draft that another tab has saved since is refused with that draft', async () => {
  const roomId = await rehearse();
  const save = (marks: Record<string, number>, version: number) =>
    call<{ code: string; present: SavedDraft }>(own.mentor, 'PATCH', at(roomId, 'grade'), { marks, note: '', version });
  await save({ product: 4 }, 0);
  const refused = await save({ product: 2 }, 0);
  expect([refused.status, refused.body.code]).toEqual([409, 'grade/draft_stale']);
  expect(refused.body.present).toMatchObject({ marks: { product: 4 }, version: 1 });
});
