import { expect, test } from 'vitest';
import { makeDataDir, removeDataDir } from '../support/data-dir.ts';
import { runServer, startServer } from '../support/server-process.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** Three servers start from their sources, one after the other. */
const PATIENCE_MS = 240_000;

test('a second server on the database of a site is refused with one line; after the first has gone it starts', {
  timeout: PATIENCE_MS,
}, async () => {
  const database = await createTestDatabase();
  const [one, two] = [await makeDataDir(), await makeDataDir()];
  const env = { DATABASE_URL: database.url };
  const first = await startServer({ dataDir: one, env });
  const refused = await runServer({ ...env, DATA_DIR: two, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
  expect(refused.code).toBe(4);
  expect(refused.stderr.trim().split('\n')).toEqual([expect.stringContaining('Another Caipai server works on')]);
  await first.kill();
  const second = await startServer({ dataDir: two, env });
  expect(await second.stop()).toBe(0);
  await database.drop();
  for (const dataDir of [one, two]) await removeDataDir(dataDir);
});
