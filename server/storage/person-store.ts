import type { Pool } from 'pg';
import type { ParticipantId } from '#shared/model/ids.ts';
import type { AccountRole, ClassDuty } from '#shared/model/person.ts';
import type { PersonRow } from '#shared/protocol/people-contract.ts';
import { insertAccount, type NewAccount } from './account-rows.ts';
import { unlessTaken } from './database-error.ts';
import { inTransaction } from './in-transaction.ts';

/** Somebody with an account. */
export interface StoredPerson {
  readonly id: ParticipantId;
  readonly name: string;
  readonly username: string;
  readonly role: AccountRole;
}

/**
 * People: names, accounts, roles. Journals carry ids only, so that a name can be changed or removed in one place.
 * Sessions are better-auth's business; what ends them all is here.
 */
export interface PersonStore {
  /** Names that were chosen, of the known ones among the ids. A guest who signed in since is called like the account. */
  names(ids: readonly ParticipantId[]): Promise<ReadonlyMap<ParticipantId, string>>;
  rename(id: ParticipantId, name: string): Promise<void>;
  /** Somebody with an account; null for guests and strangers. */
  find(id: ParticipantId): Promise<StoredPerson | null>;
  /** Those of the user names, in normal form, that have an account. */
  findByUsernames(usernames: readonly string[]): Promise<readonly StoredPerson[]>;
  /** User names that begin with the letters and signs given. */
  usernamesLike(prefix: string): Promise<readonly string[]>;
  /** Everybody with an account, by name. */
  list(): Promise<readonly PersonRow[]>;
  hasAdmin(): Promise<boolean>;
  /** Makes an account. False, and nothing made, when the user name is taken. */
  add(account: NewAccount): Promise<boolean>;
  /** Gives what a guest has to the account of the same person. */
  adopt(guestId: ParticipantId, userId: ParticipantId): Promise<void>;
  /** Replaces a password and ends all sessions of its owner. */
  setPassword(id: ParticipantId, passwordHash: string, mustChange: boolean): Promise<void>;
  /** The owner has chosen the password. */
  markChosen(id: ParticipantId): Promise<void>;
  /** Removes guests who have no session and were in no room. Gives their number. */
  removeIdleGuests(): Promise<number>;
}

/** Keeps people in PostgreSQL, in the tables of better-auth. */
export function createPersonStore(pool: Pool): PersonStore {
  async function select(condition: string, values: readonly unknown[]): Promise<readonly StoredPerson[]> {
    const { rows } = await pool.query<StoredPerson>(
      `select id, name, username, role from users where username is not null and ${condition} order by name, id`,
      [...values],
    );
    return rows;
  }
  return {
    async names(ids) {
      const { rows } = await pool.query<{ id: string; name: string }>(NAMES, [ids]);
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    async rename(id, name) {
      await pool.query('update users set name = $2, "updatedAt" = now() where id = $1', [id, name]);
    },
    find: async (id) => (await select('id = $1', [id]))[0] ?? null,
    findByUsernames: (usernames) => select('username = any($1::text[])', [usernames]),
    async usernamesLike(prefix) {
      const { rows } = await pool.query<{ username: string }>(
        'select username from users where starts_with(username, $1)',
        [prefix],
      );
      return rows.map((row) => row.username);
    },
    async list() {
      const { rows } = await pool.query<PersonRecord>(LIST);
      return rows.map(toPersonRow);
    },
    async hasAdmin() {
      const { rowCount } = await pool.query(`select 1 from users where role = 'admin' limit 1`);
      return rowCount === 1;
    },
    add: (account) => unlessTaken(inTransaction(pool, (client) => insertAccount(client, account))),
    adopt: (guestId, userId) =>
      inTransaction(pool, async (client) => {
        await client.query(
          `insert into room_members (room_id, participant_id, role)
           select room_id, $2, role from room_members where participant_id = $1 on conflict do nothing`,
          [guestId, userId],
        );
        await client.query('delete from room_members where participant_id = $1', [guestId]);
        await client.query(
          'insert into guest_links (guest_id, user_id) values ($1, $2) on conflict (guest_id) do nothing',
          [guestId, userId],
        );
      }),
    setPassword: (id, passwordHash, mustChange) =>
      inTransaction(pool, async (client) => {
        await client.query(`update credentials set password = $2, "updatedAt" = now() where "userId" = $1`, [
          id,
          passwordHash,
        ]);
        await client.query('update users set "mustChangePassword" = $2 where id = $1', [id, mustChange]);
        await client.query('delete from sessions where "userId" = $1', [id]);
      }),
    async markChosen(id) {
      await pool.query('update users set "mustChangePassword" = false where id = $1', [id]);
    },
    async removeIdleGuests() {
      const { rowCount } = await pool.query(REMOVE_IDLE_GUESTS);
      return rowCount ?? 0;
    },
  };
}

const NAMES = `
  select asked.id, users.name
  from unnest($1::text[]) as asked (id)
  left join guest_links on guest_links.guest_id = asked.id
  join users on users.id = coalesce(guest_links.user_id, asked.id)
  where users.name <> ''`;

const LIST = `
  select users.id, users.name, users.username, users.role,
    coalesce(json_agg(json_build_object('classId', classes.id, 'name', classes.name, 'duty', duties.duty)
      order by classes.name, classes.id) filter (where classes.id is not null), '[]'::json) as classes
  from users
  left join (
    select user_id, class_id, duty from class_staff
    union all select user_id, class_id, 'student' from class_members
  ) as duties on duties.user_id = users.id
  left join classes on classes.id = duties.class_id
  where users.username is not null
  group by users.id
  order by users.name, users.id`;

const REMOVE_IDLE_GUESTS = `
  delete from users
  where "isAnonymous" and "createdAt" < now() - interval '1 day'
    and not exists (select 1 from sessions where "userId" = users.id and "expiresAt" > now())
    and not exists (select 1 from room_members where participant_id = users.id)
    and not exists (select 1 from guest_links where guest_id = users.id)`;

interface PersonRecord extends Omit<PersonRow, 'classes'> {
  readonly classes: readonly { readonly classId: string; readonly name: string; readonly duty: ClassDuty }[];
}

function toPersonRow({ id, name, username, role, classes }: PersonRecord): PersonRow {
  return { id, name, username, role, classes };
}
