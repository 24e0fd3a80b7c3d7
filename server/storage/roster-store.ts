import type { Pool, PoolClient } from 'pg';
import type { ClassId, ParticipantId, TeamId } from '#shared/model/ids.ts';
import { insertAccounts, type NewAccount } from './account-rows.ts';
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

/** Five statements however long the roster is. */
async function addAll(client: PoolClient, { classId, accounts, newTeams, members }: RosterPlan): Promise<void> {
  await insertAccounts(client, accounts);
  await client.query(
    'insert into teams (id, class_id, name) select id, $1, name from unnest($2::text[], $3::text[]) as new (id, name)',
    [classId, newTeams.map(({ teamId }) => teamId), newTeams.map(({ name }) => name)],
  );
  await client.query(
    'insert into class_members (class_id, user_id) select $1, id from unnest($2::text[]) as id on conflict do nothing',
    [classId, members.map(({ personId }) => personId)],
  );
  const placed = members.filter(({ teamId }) => teamId !== null);
  await client.query(
    `insert into team_members (team_id, class_id, user_id)
     select team_id, $1, user_id from unnest($2::text[], $3::text[]) as placed (team_id, user_id)
     on conflict (class_id, user_id) do update set team_id = excluded.team_id`,
    [classId, placed.map(({ teamId }) => teamId), placed.map(({ personId }) => personId)],
  );
}
