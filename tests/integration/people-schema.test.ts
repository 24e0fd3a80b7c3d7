import { getMigrations } from 'better-auth/db/migration';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authOptions } from '../../server/accounts/create-auth.ts';
import { createPasswordHash } from '../../server/accounts/password-hash.ts';
import { createLogger } from '../../server/logger.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url });
  pool.on('error', () => {}); // dropping the database ends its connections
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('better-auth finds nothing to add to the tables of our migrations', async () => {
  const secret = 'of this test, long enough to sign with';
  const options = authOptions({ pool, secret, passwords: createPasswordHash(), logger: createLogger('silent') });
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  expect([toBeCreated, toBeAdded]).toEqual([[], []]);
});
