import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SpeechSettings } from '#shared/protocol/http-contract.ts';
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
