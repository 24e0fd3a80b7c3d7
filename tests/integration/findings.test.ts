import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { NewJudgement } from '#shared/model/finding-judgement.ts';
import { countedId } from '#shared/model/ids.ts';
import type { Finding } from '#shared/model/speech-act.ts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { createLogger } from '../../server/logger.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { allMarks } from '../support/review-class.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, openCollege, type Visitor } from '../support/visitor.ts';
import { writeShow } from '../support/write-show.ts';

const UTTERANCE = countedId('utterance', 4);
const CLAIM: Finding = { id: 'efficacy-treat', category: 'efficacy', severity: 4, phrase: 'words', start: 0, end: 5 };
const COST = 12;
let dataDir: string;
let database: TestDatabase;
let storage: Storage;
let server: ServerProcess;
let own: College;
let director: Visitor;
let host: Visitor;
let otherTeam: Visitor;

beforeAll(async () => {
  [dataDir, database] = [await makeDataDir(), await createTestDatabase()];
  storage = await openStorage({ config: { dataDir: '', databaseUrl: database.url }, logger: createLogger('silent') });
  server = await startServer({ dataDir, env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
  own = await openCollege(server, 'own');
  director = must(own.students[0], 'a first student');
  host = must(own.students[1], 'a second student');
  otherTeam = must(own.students[2], 'a student of the other team');
});

afterAll(async () => {
  await server.stop();
  await storage.close();
  await database.drop();
  await removeDataDir(dataDir);
});

/** A show of the first team with one finding; the first student directs unless nobody does. */
function rehearse({ isDirected = true } = {}): Promise<string> {
  const [first, second] = own.ids.students;
  const seats = { host: must(second, 'a host'), ...(isDirected ? { director: must(first, 'a director') } : {}) };
  return writeShow(storage, { teamId: must(own.teamIds[0], 'a team'), seats, findings: [CLAIM] });
}

const at = (roomId: string, what: string) => `/api/rehearsals/${roomId}/${what}`;
const judge = (person: Visitor, roomId: string, change: Partial<NewJudgement> = {}) =>
  person.call<Debrief>('POST', at(roomId, 'findings'), {
    utteranceId: UTTERANCE,
    category: 'efficacy',
    verdict: 'dismissed',
    reason: 'a viewer was quoted',
    ...change,
  });
const debrief = async (person: Visitor, roomId: string) =>
  (await person.call<Debrief>('GET', at(roomId, 'debrief'))).body;
const compliance = ({ scorecard }: Debrief) =>
  must(
    scorecard.dimensions.find(({ id }) => id === 'compliance'),
    'the dimension',
  );
const submitGrade = (person: Visitor, roomId: string, duty: 'mentor' | 'teacher') =>
  person.call('POST', at(roomId, 'grade/submit'), { marks: allMarks(duty, 4), note: '', revision: 1, reason: null });

test('[SCO-20] the director dismisses and confirms: the score follows at once and is the one that is kept', async () => {
  const roomId = await rehearse();
  const before = await debrief(director, roomId);
  expect(before).toMatchObject({ canJudge: true, findings: [{ points: COST, judgement: null }] });
  const dismissed = (await judge(director, roomId)).body;
  expect(dismissed.findings).toMatchObject([
    { judgement: { verdict: 'dismissed', reason: 'a viewer was quoted', by: 'director', atMs: null } },
  ]);
  expect(dismissed.findings[0]?.judgement?.after?.name).toBe('One');
  const [lost, whole] = [compliance(before), compliance(dismissed)];
  expect(whole.points).toBe(whole.maxPoints);
  expect(lost.points).toBeLessThan(must(whole.points, 'a scored dimension'));
  expect(compliance(await debrief(host, roomId)).points).toBe(whole.points);
  expect(await storage.scorecards.find(roomId)).toMatchObject({ total: dismissed.scorecard.total });
  const confirmed = (await judge(director, roomId, { verdict: 'confirmed', reason: '' })).body;
  expect(confirmed.findings).toMatchObject([{ points: COST, judgement: { verdict: 'confirmed', reason: '' } }]);
  expect(compliance(confirmed).points).toBe(lost.points);
});

test('[SCO-20] of a team whose director sat there nobody else judges; without a director every seat does', async () => {
  const directed = await rehearse();
  expect((await debrief(host, directed)).canJudge).toBe(false);
  const refused = await judge(host, directed);
  expect([refused.status, refused.code]).toEqual([403, 'finding/not_yours']);
  expect(await storage.findingJudgements.list(directed)).toEqual([]);
  const undirected = await rehearse({ isDirected: false });
  expect((await debrief(host, undirected)).canJudge).toBe(true);
  expect((await judge(host, undirected)).body.findings[0]?.judgement).toMatchObject({ by: 'host' });
  expect((await judge(director, undirected)).code).toBe('finding/not_yours'); // of the team, and without a seat
  const strange = await judge(otherTeam, undirected);
  expect([strange.status, strange.code]).toEqual([403, 'room/foreign']);
});

test('[SCO-20] [REV-9] a mentor and a teacher of the class judge when they have graded, and not before', async () => {
  const roomId = await rehearse();
  for (const person of [own.mentor, own.teacher]) {
    const blind = await judge(person, roomId);
    expect([blind.status, blind.code]).toEqual([403, 'review/grade_first']);
    expect(JSON.stringify(blind.body)).not.toContain('efficacy');
  }
  expect(await storage.findingJudgements.list(roomId)).toEqual([]);
  await submitGrade(own.mentor, roomId, 'mentor');
  expect((await judge(own.mentor, roomId)).body).toMatchObject({
    canJudge: true,
    findings: [{ judgement: { by: 'mentor', after: { name: 'own-mentor' } } }],
  });
  expect((await judge(own.teacher, roomId)).code).toBe('review/grade_first');
  await submitGrade(own.teacher, roomId, 'teacher');
  const { body } = await judge(own.teacher, roomId, { verdict: 'confirmed', reason: 'said as a promise' });
  expect(body.findings).toMatchObject([{ judgement: { verdict: 'confirmed', by: 'teacher' } }]);
});

test('[SCO-20] judgements are only added: each stays with who, why and when, and the newest holds', async () => {
  const roomId = await rehearse();
  await submitGrade(own.mentor, roomId, 'mentor');
  await judge(director, roomId, { reason: ' first ' });
  await judge(own.mentor, roomId, { verdict: 'confirmed', reason: '' });
  await judge(director, roomId, { reason: 'again' });
  const kept = await storage.findingJudgements.list(roomId);
  expect(kept.map(({ judge: by, judgeId, verdict, reason }) => [by, judgeId, verdict, reason])).toEqual([
    ['director', own.ids.students[0], 'dismissed', 'first'],
    ['mentor', own.ids.mentor, 'confirmed', ''],
    ['director', own.ids.students[0], 'dismissed', 'again'],
  ]);
  const times = kept.map(({ madeAt }) => madeAt);
  expect(times).toEqual([...times].sort());
  expect((await debrief(director, roomId)).findings).toMatchObject([{ judgement: { reason: 'again' } }]);
});

test('[SCO-20] the database itself refuses to change a judgement; it goes with its room alone', async () => {
  const roomId = await rehearse();
  await judge(director, roomId);
  for (const statement of [
    "update finding_judgements set reason = 'x'",
    'delete from finding_judgements',
    'truncate finding_judgements',
  ]) {
    await expect(database.query(statement)).rejects.toThrow(/never changed/);
  }
  expect(await storage.findingJudgements.list(roomId)).toHaveLength(1);
  await database.query('delete from journal where room_id = $1', [roomId]);
  await database.query('delete from rooms where room_id = $1', [roomId]);
  expect(await storage.findingJudgements.list(roomId)).toEqual([]);
});

test.each<[string, Record<string, unknown>, number, string]>([
  ['dismissed without a reason', { reason: ' ' }, 422, 'finding/reason_missing'],
  ['of a category that was not found', { category: 'price' }, 404, 'finding/unknown'],
  ['of words that were not said', { utteranceId: countedId('utterance', 99) }, 404, 'finding/unknown'],
  ['with a verdict that there is not', { verdict: 'perhaps' }, 400, 'http/invalid_body'],
  ['with a reason that is too long', { reason: 'x'.repeat(201) }, 400, 'http/invalid_body'],
  ['in the name of another', { judge: 'teacher' }, 400, 'http/invalid_body'],
])('[SCO-20] a judgement %s is refused with its code and changes nothing', async (_name, change, status, code) => {
  const roomId = await rehearse();
  const refused = await judge(director, roomId, change);
  expect([refused.status, refused.code]).toEqual([status, code]);
  expect(await storage.findingJudgements.list(roomId)).toEqual([]);
});
