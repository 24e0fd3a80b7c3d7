import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { CheckedSpeech, SpeechSettings } from '#shared/protocol/http-contract.ts';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { type College, newVisitor, openCollege, type Visitor } from '../support/visitor.ts';

const PATH = '/api/speech/settings';
let dataDir: string;
let database: TestDatabase;
let server: ServerProcess;
let own: College;

beforeAll(async () => {
  [dataDir, database] = [await makeDataDir(), await createTestDatabase()];
  server = await startServer({ dataDir, env: { DATABASE_URL: database.url, LOG_LEVEL: 'error' } });
  own = await openCollege(server, 'own');
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  await removeDataDir(dataDir);
});

const learn = (person: Visitor) => person.call<SpeechSettings>('GET', PATH);
const change = (person: Visitor, body: unknown) => person.call<SpeechSettings>('POST', PATH, body);
const stored = () => database.query("select value from settings where key = 'cloud_speech'");

test('[SPE-14] at first nothing allows recognition outside the installation, and every page learns just that', async () => {
  expect(await stored()).toEqual([]);
  for (const person of [newVisitor(server.url), ...own.students, own.mentor, own.teacher, own.admin]) {
    const { status, body } = await learn(person);
    expect([status, body]).toEqual([200, { isCloudAllowed: false }]);
  }
});

test('[SPE-14] nobody but an administrator switches it', async () => {
  const guest = newVisitor(server.url);
  await guest.call('GET', '/api/me');
  const refusals = await Promise.all(
    [newVisitor(server.url), guest, own.students[0], own.mentor, own.teacher].map(async (person) => {
      const { status } = await change(person ?? guest, { isCloudAllowed: true });
      return status;
    }),
  );
  expect(refusals).toEqual([401, 401, 403, 403, 403]);
  expect((await learn(guest)).body).toEqual({ isCloudAllowed: false });
  expect(await stored()).toEqual([]);
});

test('[SPE-14] an administrator switches it on and off again, for everybody', async () => {
  expect((await change(own.admin, { isCloudAllowed: true })).body).toEqual({ isCloudAllowed: true });
  expect((await learn(newVisitor(server.url))).body).toEqual({ isCloudAllowed: true });
  expect(await stored()).toEqual([{ value: 'on' }]);
  expect((await change(own.admin, { isCloudAllowed: false })).body).toEqual({ isCloudAllowed: false });
  expect((await learn(newVisitor(server.url))).body).toEqual({ isCloudAllowed: false });
});

test.each([
  ['no value', {}],
  ['a word', { isCloudAllowed: 'on' }],
  ['a number', { isCloudAllowed: 1 }],
  ['something besides', { isCloudAllowed: true, collegeName: 'East' }],
])('[SPE-14] %s switches nothing', async (_name, body) => {
  const { status, code } = await change(own.admin, body);
  expect([status, code]).toEqual([400, 'http/invalid_body']);
  expect((await learn(own.admin)).body).toEqual({ isCloudAllowed: false });
});

const check = async (body: unknown) => {
  const { status, body: checked } = await must(own.students[0], 'a student').call<CheckedSpeech>(
    'POST',
    '/api/speech/check',
    body,
  );
  return { status, findings: checked.findings?.map(({ finding }) => [finding.category, finding.phrase]) };
};

test('[SPE-16] planned words are checked sentence by sentence, with places in the whole text', async () => {
  const text = 'Good evening. This pillow cures insomnia. It is 3.5 cm high. The blanket cures insomnia too.';
  const { body } = await must(own.students[0], 'a student').call<CheckedSpeech>('POST', '/api/speech/check', {
    lang: 'en',
    text,
  });
  const places = body.findings.map(({ finding: { start = 0, end = 0 } }) => [start, text.slice(start, end)]);
  expect(places).toEqual([
    [text.indexOf('cures'), 'cures insomnia'],
    [text.lastIndexOf('cures'), 'cures insomnia'],
  ]);
});

test('[SPE-16] what is true of the goods on the card is no finding in their copy either', async () => {
  const goods = { priceCents: 12_900, stock: 9, certificate: null };
  const last = { lang: 'zh', text: '最后10件' };
  expect(await check({ ...last, goods })).toEqual({ status: 200, findings: [] });
  expect(await check({ ...last, goods: { ...goods, stock: 500 } })).toMatchObject({
    findings: [['scarcity', '最后10件']],
  });
  const grade = { lang: 'en', text: 'It is hospital grade' };
  expect(await check(grade)).toMatchObject({ findings: [['endorsement', expect.any(String)]] });
  const certificate = 'hospital grade test report';
  expect(await check({ ...grade, goods: { ...goods, certificate } })).toMatchObject({ findings: [] });
  expect(await check({ ...grade, goods: { ...goods, stock: -1 } })).toMatchObject({ status: 400 });
});
