import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { makeDataDir, removeDataDir } from '../../support/data-dir.ts';
import { connect, joinRoom, visit, watchIdOf } from '../../support/room-client.ts';
import { runServer } from '../../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { nodeTeams } from './node-teams.ts';
import { openSite, type Site } from './site.ts';

let database: TestDatabase;
let dataDir: string;
let site: Site;

beforeAll(async () => {
  [database, dataDir] = [await createTestDatabase(), await makeDataDir()];
  site = await openSite(database.url, dataDir);
}, 600_000);

afterAll(async () => {
  await site.close();
  await database.drop();
  await removeDataDir(dataDir);
});

const urlOf = (node: number) => must(site.nodes[node], 'a node').server().url;

test('a room opened on one node is played, watched and asked for through the other', async () => {
  const person = await visit(urlOf(0));
  const roomId = await person.openRehearsal({ mode: 'solo', role: 'operator' });
  const near = await joinRoom(await connect(urlOf(0), person.cookie, {}, roomId), roomId);
  const far = await joinRoom(await connect(urlOf(1), person.cookie, {}, roomId), roomId);
  const { productId } = must(far.state().public.queue[1], 'a product');
  const moved = await far.give({ type: 'moveProduct', productId, toIndex: 0 }, 'operator');
  expect(moved).toMatchObject({ ok: true });
  await near.until((state) => state.public.queue[0]?.productId === productId);

  const watchId = await watchIdOf(far);
  const phone = await joinRoom(await connect(urlOf(1), '', {}, watchId), watchId, 'public');
  expect(phone.state().public.queue[0]?.productId).toBe(productId);
  const lobbyId = await person.openRehearsal();
  const ask = (node: number) =>
    fetch(`${urlOf(node)}/api/rehearsals/${lobbyId}/forecast`, { headers: { cookie: person.cookie } });
  expect([(await ask(0)).status, (await ask(1)).status]).toEqual([200, 200]);
  for (const client of [near, far, phone]) client.close();
});

test('who signs out on one node is cut from the other', async () => {
  const person = await visit(urlOf(0));
  const socket = await connect(urlOf(1), person.cookie);
  const gone = new Promise((resolve) => socket.once('disconnect', resolve));
  expect((await person.fetch('/api/sign-out', { method: 'POST', body: '{}' })).ok).toBe(true);
  expect(await gone).toBe('io server disconnect');
});

test('a server that is to be alone, and a node of another data folder, are refused with one line', {
  timeout: 600_000,
}, async () => {
  const other = await makeDataDir();
  const env = { DATABASE_URL: database.url, DATA_DIR: other, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' };
  const node = { ...env, NODE_ADDRESS: '127.0.0.1:9', PUBLIC_URL: site.url };
  const [alone, stranger] = await Promise.all([runServer(env), runServer(node)]);
  expect([alone.code, stranger.code]).toEqual([4, 4]);
  expect(alone.stderr.trim()).toMatch(/^Another Caipai server works on [^\n]+$/);
  expect(stranger.stderr.trim()).toMatch(
    /^The node at 127\.0\.0\.1:\d+ runs another version or another DATA_DIR[^\n]+$/,
  );
  await removeDataDir(other);
});

test('nothing acknowledged is lost when a node is cut off from the database and the other is killed', {
  timeout: 600_000,
}, async () => {
  const report = await nodeTeams({
    site,
    databaseUrl: database.url,
    dataDir,
    awayMs: 3_000,
    teams: 3,
    faults: ['cut off', 'killed'],
    seed: 20_261_128,
  });
  expect(report.acked).toBeGreaterThan(15);
  const { lost, doubled, differing, verified } = report;
  expect({ lost, doubled, differing, damages: verified.damages }).toEqual({
    lost: [],
    doubled: [],
    differing: [],
    damages: [],
  });
});
