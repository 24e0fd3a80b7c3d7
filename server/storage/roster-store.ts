import type { Pool, PoolClient } from 'pg';
import type { ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import { insertAccount, type NewAccount } from './account-rows.ts';
import { inTransaction } from './in-transaction.ts';

/** Everything that one import adds to a class. */
export interface RosterPlan {
  readonly classId: ClassId;
  readonly accounts: readonly NewAccount[];
  readonly newTeams: readonly { readonly teamId: TeamId; readonly name: string }[];
  /** Students of the class after the import; `teamId` null leaves the team as it is. */
  readonly members: readonly { readonly personId: ParticipantId; readonly teamId: TeamId | null }[];
}

/** Adds people in bulk. */
export interface RosterStore {
  /** Adds all or nothing. Rejects with 23505 when a user name or a team name was taken meanwhile. */
  add(plan: RosterPlan): Promise<void>;
}

/** Adds to PostgreSQL, in one transaction. */
export function createRosterStore(pool: Pool): RosterStore {
  return { add: (plan) => inTransaction(pool, (client) => addAll(client, plan)) };
}

async function addAll(client: PoolClient, { classId, accounts, newTeams, members }: RosterPlan): Promise<void> {
  for (const account of accounts) await insertAccount(client, account);
  for (const { teamId, name } of newTeams) {
    await client.query('insert into teams (id, class_id, name) values ($1, $2, $3)', [teamId, classId, name]);
  }
  for (const { personId, teamId } of members) {
    await client.query('insert into class_members (class_id, user_id) values ($1, $2) on conflict do nothing', [
      classId,
      personId,
    ]);
    if (teamId === null) continue;
    await client.query(
      `insert into team_members (team_id, class_id, user_id) values ($1, $2, $3)
       on conflict (class_id, user_id) do update set team_id = excluded.team_id`,
      [teamId, classId, personId],
    );
  }
}
