import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { MadeLink, MentorLink, MentorRow } from '#shared/protocol/mentor-contract.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import {
  type BroughtMarks,
  type LinkRecording,
  MARKS_FORMAT,
  type MarksFile,
  type PackWork,
  type ReviewPack,
  signWork,
} from '#shared/protocol/review-pack.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { type OpenServer, openServer } from '../support/open-server.ts';
import { makePackCode } from '../support/pack-code.ts';
import { allMarks, writeRehearsal } from '../support/review-class.ts';
import { type College, newVisitor, openCollege, type Visitor } from '../support/visitor.ts';
import { writeShow } from '../support/write-show.ts';

let dataDir: string;
let clientDir: string;
let server: OpenServer;
let storage: Storage;
let own: College;
let other: College;
let mentor: MentorRow;

beforeAll(async () => {
  dataDir = await makeDataDir();
  clientDir = await makePackCode();
  server = await openServer(dataDir, clientDir);
  const config = { dataDir: '', databaseUrl: server.database.url };
  storage = await openStorage({ config, logger: createLogger('silent') });
  own = await openCollege(server, 'own');
  other = await openCollege(server, 'other');
  const about = { name: 'Qin Yu', organisation: 'Hemian', expertise: '' };
  const { body } = await own.teacher.call<readonly MentorRow[]>('POST', '/api/mentors', about);
  mentor = must(
    body.find(({ name }) => name === 'Qin Yu'),
    'the mentor',
  );
});
afterAll(async () => {
  await storage.close();
  await server.close();
  await removeDataDir(dataDir);
  await rm(clientDir, { recursive: true, force: true });
});

const team = () => must(own.teamIds[0], 'a team');
const recording = () => writeShow(storage, { teamId: team(), seats: {}, findings: [] });
const links = () => `/api/classes/${own.classId}/mentor-links`;

async function makeLink(roomIds: readonly string[]): Promise<MentorLink & { readonly path: string }> {
  const order = { mentorId: mentor.id, days: 7, scope: { kind: 'recordings', roomIds } };
  const { body } = await own.teacher.call<MadeLink>('POST', links(), order);
  return { ...must(body.links[0], 'the link'), path: body.path };
}

const ofLink = (linkId: string, roomId: string) => `${links()}/${linkId}/recordings/${roomId}/review-pack`;

/** What is in a pack that somebody downloads. */
async function download(who: Visitor, path: string): Promise<{ readonly pack: ReviewPack; readonly page: string }> {
  const response = await fetch(server.url + path, { headers: { cookie: who.cookie() } });
  const page = await response.text();
  expect([response.status, page.slice(0, 15)]).toEqual([200, '<!doctype html>']);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="caipai-k-[a-f0-9]{16}\.html"$/);
  const [, data = ''] = /id="pack">(.*)<\/script>/.exec(page) ?? [];
  return { pack: JSON.parse(data), page };
}

function marksOf({ stamp, key }: ReviewPack, change: Partial<PackWork> = {}): MarksFile {
  const work = { marks: allMarks('mentor', 4), note: 'well paced', reason: null, annotations: [], ...change };
  return { format: MARKS_FORMAT, stamp, work, signature: signWork(key, stamp, work) };
}

const ANNOTATION = {
  id: 'n-00000000000000c1',
  content: { atMs: 1_000, toMs: null, dimension: null, text: 'a good start' },
};

const bring = (who: Visitor, roomId: string, file: unknown, isOverDraft = false) =>
  who.call<BroughtMarks>('POST', `/api/rehearsals/${roomId}/review-pack/marks`, { file, isOverDraft });

const auditOf = async (act: string, roomId: string) =>
  (await server.database.query('select * from audit_entries where act = $1 and object_id = $2', [act, roomId])).map(
    ({ actor_id, class_id, facts }) => ({ actor_id, class_id, facts: JSON.parse(String(facts)) }),
  );

test('[PAK-1] a pack holds what its rater has while blind, whoever has graded since', async () => {
  const roomId = await recording();
  await storage.scorecards.save(roomId, must(await storage.scorecards.find(await writeRehearsal(storage, team())), ''));
  const grade = (duty: 'teacher' | 'mentor') => ({ marks: allMarks(duty, 3), note: '', revision: 1, reason: null });
  const place = `/api/rehearsals/${roomId}`;
  await own.teacher.call('POST', `${place}/annotations`, { ...ANNOTATION, id: 'n-00000000000000c2' });
  await own.teacher.call('POST', `${place}/grade/submit`, grade('teacher'));
  await own.mentor.call('POST', `${place}/annotations`, ANNOTATION);
  await own.mentor.call('POST', `${place}/grade/submit`, grade('mentor'));
  const { pack } = await download(own.mentor, `${place}/review-pack`);
  expect(pack.desk.opened).toBeNull();
  expect(pack.desk.annotations.map(({ id }) => id)).toEqual([ANNOTATION.id]);
  expect(pack.desk.own).toHaveLength(1);
  expect(pack.stamp).toMatchObject({ roomId, raterId: own.ids.mentor, revision: 2 });
  expect([pack.footage, pack.recording.header.crowdSeed]).toEqual([null, 0]);
  expect(pack.recording.brief.products.every(({ pictureUrl }) => pictureUrl === null)).toBe(true);
});

test('[PAK-2] who grades takes a pack along, and nobody else; each is in the audit', async () => {
  const roomId = await recording();
  const path = `/api/rehearsals/${roomId}/review-pack`;
  await download(own.mentor, path);
  const [entry] = await auditOf('recording.packed', roomId);
  expect(entry).toMatchObject({
    actor_id: own.ids.mentor,
    class_id: own.classId,
    facts: { raterId: own.ids.mentor, footageParts: 0 },
  });
  expect((await must(own.students[0], 'a student').call('GET', path)).code).toBe('room/foreign');
  expect((await other.mentor.call('GET', path)).code).toBe('room/foreign');
  expect((await other.teacher.call('GET', path)).code).toBe('room/foreign');
});

test('[PAK-2] a teacher makes packs of what a link opens while it works', async () => {
  const [roomId, foreign] = [await recording(), await recording()];
  const { linkId } = await makeLink([roomId]);
  const list = await own.teacher.call<readonly LinkRecording[]>('GET', `${links()}/${linkId}/recordings`);
  expect(list.body).toMatchObject([{ roomId, isGraded: false, footageBytes: 0 }]);
  const { pack } = await download(own.teacher, ofLink(linkId, roomId));
  expect(pack.stamp).toMatchObject({ roomId, raterId: mentor.id, revision: 1 });
  expect(await auditOf('recording.packed', roomId)).toMatchObject([
    { actor_id: own.ids.teacher, facts: { raterId: mentor.id } },
  ]);
  expect((await own.teacher.call('GET', ofLink(linkId, foreign))).code).toBe('room/foreign');
  expect((await other.teacher.call('GET', ofLink(linkId, roomId))).code).toBe('class/foreign');
  expect((await own.mentor.call('GET', ofLink(linkId, roomId))).code).toBe('account/forbidden');
  const elsewhere = ofLink(linkId, roomId).replace(own.classId, other.classId);
  expect((await other.teacher.call('GET', elsewhere)).code).toBe('link/unknown');
  await own.teacher.call('DELETE', `${links()}/${linkId}`);
  expect((await own.teacher.call('GET', ofLink(linkId, roomId))).code).toBe('link/revoked');
  expect((await own.teacher.call('GET', `${links()}/${linkId}/recordings`)).code).toBe('link/revoked');
});

test('[PAK-2] picture and voice go along where the teacher says so, and their owner reads it', async () => {
  const roomId = await recording();
  const { linkId } = await makeLink([roomId]);
  const part = { partId: 'f-00000000000000a1', role: 'host', mode: 'camera', mimeType: 'video/mp4' } as const;
  const ownerId = must(own.ids.students[0], 'a student');
  await storage.footage.begin(roomId, ownerId, { ...part, ageMs: 0, startedWallMs: Date.now() });
  expect((await download(own.teacher, ofLink(linkId, roomId))).pack.footage).toBeNull();
  expect(await storage.footage.listViewings(roomId, ownerId)).toEqual([]);
  const { pack, page } = await download(own.teacher, `${ofLink(linkId, roomId)}?footage=1`);
  expect(pack.footage).toMatchObject({ parts: [{ partId: part.partId, mayDownload: false }], pass: '', viewings: [] });
  expect(page).toContain(`id="footage-${part.partId}"`);
  expect(await storage.footage.listViewings(roomId, ownerId)).toMatchObject([
    { partId: part.partId, viewerId: mentor.id, kind: 'download' },
  ]);
  await storage.footage.markDeleted(part.partId, 'owner');
  expect((await download(own.teacher, `${ofLink(linkId, roomId)}?footage=1`)).page).not.toContain('id="footage-');
});

test('[PAK-3] a teacher brings the marks of a mentor outside back, once, and reads none of them', async () => {
  const roomId = await recording();
  const { linkId } = await makeLink([roomId]);
  const { pack } = await download(own.teacher, ofLink(linkId, roomId));
  const file = marksOf(pack, { annotations: [ANNOTATION_2] });
  const answer = await bring(own.teacher, roomId, file);
  expect([answer.status, answer.body]).toEqual([
    201,
    { raterName: 'Qin Yu', teamName: expect.any(String), revision: 1, annotationCount: 1 },
  ]);
  expect((await bring(own.teacher, roomId, file)).status).toBe(201);
  const [revision, ...rest] = await storage.grades.list(roomId);
  expect(rest).toEqual([]);
  expect(revision).toMatchObject({ raterId: mentor.id, duty: 'mentor', note: 'well paced' });
  expect(await storage.annotations.list(roomId)).toMatchObject([{ authorId: mentor.id, text: 'slower here' }]);
  const desk = await own.teacher.call<ReviewDesk>('GET', `/api/rehearsals/${roomId}/review`);
  expect([desk.body.opened, desk.body.annotations]).toEqual([null, []]);
  expect(await auditOf('grade.broughtBack', roomId)).toMatchObject([
    { actor_id: own.ids.teacher, facts: { raterId: mentor.id, revision: 1 } },
    { actor_id: own.ids.teacher },
  ]);
});

const ANNOTATION_2 = {
  id: 'n-00000000000000c3',
  content: { atMs: 2_000, toMs: 4_000, dimension: 'rhythm', text: 'slower here' },
} as const;

test('[PAK-3] what is damaged, changed, foreign or another’s is refused, and writes nothing', async () => {
  const [roomId, elsewhere] = [await recording(), await recording()];
  const { pack } = await download(own.mentor, `/api/rehearsals/${roomId}/review-pack`);
  const file = marksOf(pack);
  const codeOf = async (who: Visitor, at: string, sent: unknown) => (await bring(who, at, sent)).code;
  for (const damaged of [null, 'text', {}, { ...file, format: 'caipai-marks-9' }, { ...file, more: 1 }])
    expect(await codeOf(own.mentor, roomId, damaged)).toBe('pack/not_readable');
  const louder = { ...file, work: { ...file.work, marks: allMarks('mentor', 5) } };
  expect(await codeOf(own.mentor, roomId, louder)).toBe('pack/altered');
  expect(await codeOf(own.mentor, roomId, { ...file, signature: '0'.repeat(64) })).toBe('pack/altered');
  const as = (stamp: Partial<typeof file.stamp>) => {
    const changed = { ...pack, stamp: { ...file.stamp, ...stamp } };
    return marksOf(changed);
  };
  expect(await codeOf(own.teacher, roomId, as({ raterId: own.ids.teacher }))).toBe('pack/foreign');
  expect(await codeOf(own.mentor, elsewhere, as({ roomId: elsewhere }))).toBe('pack/foreign');
  expect(await codeOf(own.mentor, elsewhere, file)).toBe('pack/foreign');
  const beyond = { ...ANNOTATION_2, content: { ...ANNOTATION_2.content, toMs: 9_999_000 } };
  expect(await codeOf(own.mentor, roomId, marksOf(pack, { marks: allMarks('mentor', 9) }))).toBe(
    'grade/mark_out_of_range',
  );
  expect(await codeOf(own.mentor, roomId, marksOf(pack, { marks: { product: 4 } }))).toBe('grade/incomplete');
  expect(await codeOf(own.mentor, roomId, marksOf(pack, { annotations: [ANNOTATION, beyond] }))).toBe(
    'annotation/beyond_end',
  );
  expect(await codeOf(other.teacher, roomId, file)).toBe('room/foreign');
  expect(await storage.annotations.list(roomId)).toEqual([]);
  expect(await storage.grades.list(roomId)).toEqual([]);
});

test('[PAK-3] a mentor brings nothing of another mentor', async () => {
  const roomId = await recording();
  const { linkId, path } = await makeLink([roomId]);
  const { pack } = await download(own.teacher, ofLink(linkId, roomId));
  expect((await bring(own.mentor, roomId, marksOf(pack))).code).toBe('pack/not_yours');
  const guest = newVisitor(server.url);
  await guest.call('POST', '/api/mentor-links/open', { token: path.replace('/mentor/', '') });
  expect((await bring(guest, roomId, marksOf(pack))).status).toBe(201);
});

test('[PAK-3] a newer draft is asked about, a newer grade stays', async () => {
  const roomId = await recording();
  const place = `/api/rehearsals/${roomId}`;
  const { pack } = await download(own.mentor, `${place}/review-pack`);
  await own.mentor.call('PATCH', `${place}/grade`, { marks: { product: 1 }, note: 'online', version: 0 });
  const asked = await bring(own.mentor, roomId, marksOf(pack));
  expect([asked.status, asked.code]).toEqual([409, 'pack/draft_newer']);
  expect((await bring(own.mentor, roomId, marksOf(pack), true)).status).toBe(201);
  const later = { marks: allMarks('mentor', 2), note: '', revision: 2, reason: 'looked again' };
  expect((await own.mentor.call('POST', `${place}/grade/submit`, later)).code).toBeNull();
  const again = marksOf(pack, { note: 'another word' });
  expect((await bring(own.mentor, roomId, again)).code).toBe('grade/revision_stale');
  expect(await storage.grades.list(roomId)).toHaveLength(2);
});

test('[PAK-3] marks of a mentor whose link is over wait for a new link', async () => {
  const roomId = await recording();
  const { linkId } = await makeLink([roomId]);
  const { pack } = await download(own.teacher, ofLink(linkId, roomId));
  for (const one of (await own.teacher.call<readonly MentorLink[]>('GET', links())).body)
    await own.teacher.call('DELETE', `${links()}/${one.linkId}`);
  expect((await bring(own.teacher, roomId, marksOf(pack))).code).toBe('pack/link_over');
  const second = await makeLink([await recording()]);
  expect((await bring(own.teacher, roomId, marksOf(pack))).code).toBe('pack/link_over');
  await own.teacher.call('DELETE', `${links()}/${second.linkId}`);
  await makeLink([roomId]);
  expect((await bring(own.teacher, roomId, marksOf(pack))).status).toBe(201);
});

test('a server without built pages says so', async () => {
  const roomId = await recording();
  await rm(join(clientDir, 'pack', 'pack.js'));
  expect((await own.mentor.call('GET', `/api/rehearsals/${roomId}/review-pack`)).code).toBe('pack/not_built');
  await writeFile(join(clientDir, 'pack', 'pack.js'), '/* the code of packs */');
  expect(await auditOf('recording.packed', roomId)).toEqual([]);
});
