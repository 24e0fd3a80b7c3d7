import type { ClientBase } from 'pg';

/** A table of the database, with the columns that hold something of their own. */
export interface DatabaseTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Tables that a backup leaves out: the history of the schema is in its header, a probe is rewritten every few seconds,
 * and messages between nodes are worth nothing once they were read.
 */
const LEFT_OUT: readonly string[] = ['schema_migrations', 'probes', 'socket_io_attachments'];

/** All tables that a backup holds, in an order in which each comes after those that it refers to. */
export async function listTables(client: ClientBase): Promise<readonly DatabaseTable[]> {
  const { rows: tables } = await client.query<DatabaseTable>(TABLES, [LEFT_OUT]);
  const { rows: references } = await client.query<Reference>(REFERENCES);
  return inOrder(tables, references);
}

/** Puts a name in quotes, as PostgreSQL wants it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Names of tables that hold at least one row. */
export async function listFilledTables(client: ClientBase): Promise<readonly string[]> {
  const filled: string[] = [];
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`);
    if (rowCount === 1) filled.push(name);
  }
  return filled;
}

/** Removes every table and function of ours from the database; those of extensions stay. */
export async function removeTables(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(REMOVALS);
  for (const { statement } of rows) await client.query(statement);
}

/** Lets columns that number themselves go on after the highest number there is. */
export async function continueNumbers(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(NUMBERED);
  for (const { sequence, table, column } of rows) {
    const top = `(select max(${quoted(column)}) from ${quoted(table)})`;
    await client.query(`select setval($1::regclass, coalesce(${top}, 1), ${top} is not null)`, [sequence]);
  }
}

interface Reference {
  readonly from: string;
  readonly to: string;
}

function inOrder(tables: readonly DatabaseTable[], references: readonly Reference[]): readonly DatabaseTable[] {
  const ordered: DatabaseTable[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const isFree = ({ name }: DatabaseTable) =>
      references.every(({ from, to }) => from !== name || to === name || !names.has(to));
    const free = waiting.filter(isFree);
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    ordered.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered;
}

const TABLES = `
  select c.relname::text as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all ($1::text[])
  order by c.relname`;

const REFERENCES = `
  select f.relname::text as from, t.relname::text as to
  from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
  where k.contype = 'f' and f.relnamespace = current_schema()::regnamespace`;

const REMOVALS = `
  select format('drop table if exists %s cascade', c.oid::regclass) as statement
  from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  union all
  select format('drop function if exists %s cascade', p.oid::regprocedure)
  from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

const NUMBERED = `
  select pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence, c.relname::text as table,
    a.attname::text as column
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`;
