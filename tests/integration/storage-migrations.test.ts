import { Client } from 'pg';
import { afterEach, expect, test } from 'vitest';
import { type Migration, migrate, readMigrations } from '../../server/storage/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

const databases: TestDatabase[] = [];
const clients: Client[] = [];

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase({ isEmpty: true });
  databases.push(database);
  return database;
}

async function connect(database: TestDatabase): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  clients.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
  await Promise.all(databases.splice(0).map((database) => database.drop()));
});

const applied = (database: TestDatabase) => database.query('select version from schema_migrations order by version');

test('an empty database comes to the schema of this installation, and a second run changes nothing', async () => {
  const database = await emptyDatabase();
  const client = await connect(database);
  const migrations = await readMigrations();
  await migrate(client, migrations);
  await migrate(client, migrations);
  expect(await applied(database)).toEqual(migrations.map(({ version }) => ({ version })));
  expect(await database.query('select count(*)::int as rooms from rooms')).toEqual([{ rooms: 0 }]);
});

test('people of the first version become guests under their name', async () => {
  const database = await emptyDatabase();
  const client = await connect(database);
  const migrations = await readMigrations();
  await migrate(client, migrations.slice(0, 1));
  await database.query("insert into participants (id, display_name) values ('p-00000000000000aa', '阿达')");
  await migrate(client, migrations);
  expect(await database.query('select id, name, role, "isAnonymous" from users')).toEqual([
    { id: 'p-00000000000000aa', name: '阿达', role: 'guest', isAnonymous: true },
  ]);
});

test('rooms from before lists had faces get them from their headers', async () => {
  const database = await emptyDatabase();
  const client = await connect(database);
  const migrations = await readMigrations();
  await migrate(client, migrations.slice(0, 15));
  const project = { name: { zh: '睡眠季', en: 'Sleep season' }, enterprise: { name: { zh: '禾眠', en: 'Hemian' } } };
  for (const [roomId, header] of Object.entries({ a: { project }, b: { project, rubricId: 'short' } }))
    await client.query(
      `insert into rooms (room_id, header, header_crc32, project_id, scenario_id, engine_version, phase)
       values ($1, $2, 0, 'p', 's', '1', 'ended')`,
      [roomId, JSON.stringify(header)],
    );
  await migrate(client, migrations);
  const rows = await database.query('select project_name, enterprise_name, rubric_id from rooms order by room_id');
  const names = {
    project_name: '{"zh":"睡眠季","en":"Sleep season"}',
    enterprise_name: '{"zh":"禾眠","en":"Hemian"}',
  };
  expect(rows).toEqual([
    { ...names, rubric_id: null },
    { ...names, rubric_id: 'short' },
  ]);
});

test('nodes that start together do not race', async () => {
  const database = await emptyDatabase();
  const migrations = await readMigrations();
  const nodes = await Promise.all([1, 2, 3, 4].map(() => connect(database)));
  await Promise.all(nodes.map((client) => migrate(client, migrations)));
  expect(await applied(database)).toHaveLength(migrations.length);
});

test('a database of a newer installation is refused and stays as it is', async () => {
  const database = await emptyDatabase();
  const client = await connect(database);
  const migrations = await readMigrations();
  await migrate(client, migrations);
  await database.query("insert into schema_migrations (version, name) values (999, '0999-later.sql')");
  await expect(migrate(client, migrations)).rejects.toMatchObject({ name: 'StorageFault', code: 'schema_newer' });
});

test('a step that fails leaves nothing of itself, and the ones before it stay', async () => {
  const database = await emptyDatabase();
  const client = await connect(database);
  const steps: Migration[] = [
    { version: 1, name: '0001-one.sql', sql: 'create table one (id int)' },
    { version: 2, name: '0002-two.sql', sql: 'create table two (id int); select 1 / 0' },
  ];
  await expect(migrate(client, steps)).rejects.toThrow(/division by zero/);
  expect(await applied(database)).toEqual([{ version: 1 }]);
  const names = await database.query("select tablename from pg_tables where tablename in ('one', 'two')");
  expect(names).toEqual([{ tablename: 'one' }]);
});
