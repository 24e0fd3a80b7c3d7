import type { ClientBase } from 'pg';
import type { ParticipantId } from '#shared/model/ids.ts';
import type { AccountRole } from '#shared/model/person.ts';

/** An account to be made. `username` is in its normal form. */
export interface NewAccount {
  readonly id: ParticipantId;
  readonly name: string;
  readonly username: string;
  readonly role: Exclude<AccountRole, 'guest'>;
  readonly passwordHash: string;
  /** Whether somebody else made the password. */
  readonly mustChangePassword: boolean;
}

/** Writes an account with its password into better-auth's tables. Rejects with 23505 when the user name is taken. */
export function insertAccount(client: ClientBase, account: NewAccount): Promise<void> {
  return insertAccounts(client, [account]);
}

/**
 * Writes accounts with their passwords into better-auth's tables, in two statements. It wants an address of everybody;
 * nothing is ever sent to `.invalid`. Rejects with 23505 when a user name is taken.
 */
export async function insertAccounts(client: ClientBase, accounts: readonly NewAccount[]): Promise<void> {
  const ids = accounts.map(({ id }) => id);
  await client.query(
    `insert into users (id, name, email, "emailVerified", username, role, "isAnonymous", "mustChangePassword")
     select id, name, id || '@account.invalid', false, username, role, false, must_change
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[]) as new (id, name, username, role, must_change)`,
    [
      ids,
      accounts.map(({ name }) => name),
      accounts.map(({ username }) => username),
      accounts.map(({ role }) => role),
      accounts.map(({ mustChangePassword }) => mustChangePassword),
    ],
  );
  await client.query(
    `insert into credentials (id, "accountId", "providerId", "userId", password, "updatedAt")
     select 'k' || id, id, 'credential', id, hash, now() from unnest($1::text[], $2::text[]) as new (id, hash)`,
    [ids, accounts.map(({ passwordHash }) => passwordHash)],
  );
}
