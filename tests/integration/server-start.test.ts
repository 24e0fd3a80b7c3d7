import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runServer } from '../support/server-process.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caipai-start-'));
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const oneLine = (text: string) => text.trim().split('\n');

test('a wrong setting is named in one line, exit code 2', async () => {
  const { code, stderr } = await runServer({ PORT: 'eighty', DATA_DIR: join(folder, 'a') });
  expect(code).toBe(2);
  expect(oneLine(stderr)).toEqual([expect.stringContaining('PORT=eighty')]);
});

test('a taken port is named in one line, exit code 3', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { code, stderr } = await runServer({
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: join(folder, 'b'),
    DATABASE_URL: database.url,
  });
  other.close();
  expect(code).toBe(3);
  expect(oneLine(stderr)).toEqual([expect.stringMatching(new RegExp(`Port ${port} .* is taken`))]);
});

test('a data folder that cannot be written is named in one line, exit code 4', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const { code, stderr } = await runServer({ PORT: '0', DATA_DIR: join(file, 'data') });
  expect(code).toBe(4);
  expect(oneLine(stderr)).toEqual([expect.stringContaining(file)]);
});

test('a database that cannot be reached is said in one line without its password, exit code 4', async () => {
  const { code, stderr } = await runServer({
    PORT: '0',
    DATA_DIR: join(folder, 'c'),
    DATABASE_URL: 'postgres://caipai:very-secret@127.0.0.1:1/caipai',
  });
  expect(code).toBe(4);
  expect(oneLine(stderr)).toHaveLength(1);
  expect(stderr).not.toContain('very-secret');
});
