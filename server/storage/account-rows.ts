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
export async function insertAccount(client: ClientBase, account: NewAccount): Promise<void> {
  const { id, name, username, role, mustChangePassword } = account;
  await client.query(
    `insert into users (id, name, email, "emailVerified", username, role, "isAnonymous", "mustChangePassword")
     values ($1, $2, $3, false, $4, $5, false, $6)`,
    [id, name, madeUpEmail(id), username, role, mustChangePassword],
  );
  await client.query(
    `insert into credentials (id, "accountId", "providerId", "userId", password, "updatedAt")
     values ('k' || $1, $1, 'credential', $1, $2, now())`,
    [id, account.passwordHash],
  );
}

/** better-auth wants an address of everybody; nothing is ever sent to `.invalid`. */
function madeUpEmail(id: ParticipantId): string {
  return `${id}@account.invalid`;
}
