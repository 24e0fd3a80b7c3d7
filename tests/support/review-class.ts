import { randomBytes } from 'node:crypto';
import { must } from '#shared/lib/assert.ts';
import type { StaffDuty } from '#shared/model/person.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeHeader } from '../contract/journal-entries.ts';
import type { Person } from './room-client.ts';
import type { TestDatabase } from './test-database.ts';

export const SHOW_MS = 600_000;

/** A class that was written straight into the database, with one team. */
export interface ReviewClass {
  readonly classId: string;
  readonly teamId: string;
  /** Writes somebody down as an account, beside the class or in its team. */
  enrol(person: Person, name: string, duty: StaffDuty | 'student'): Promise<void>;
  /** Writes a rehearsal of the team; by default an ended one with an auto score of 75.6. */
  rehearse(room?: { readonly phase?: 'live' | 'ended'; readonly showMs?: number }): Promise<string>;
}

/** Ids that nobody else has. */
function freshId(prefix: string): string {
  return `${prefix}-${randomBytes(8).toString('hex')}`;
}

/** Makes a class. */
export async function makeReviewClass(database: TestDatabase, storage: Storage): Promise<ReviewClass> {
  const [classId, teamId] = [freshId('c'), freshId('t')];
  await database.query('insert into classes (id, name, code) values ($1, $2, $3)', [classId, 'EC 2401', classId]);
  await database.query('insert into teams (id, class_id, name) values ($1, $2, $3)', [teamId, classId, 'Wanfeng']);
  return {
    classId,
    teamId,
    async enrol({ participantId, fetch: send }, name, duty) {
      await send('/api/me', { method: 'PATCH', body: JSON.stringify({ name }) });
      await database.query('update users set username = $2, role = $3, "isAnonymous" = false where id = $1', [
        participantId,
        `${name.toLowerCase()}-${participantId.slice(2, 8)}`,
        duty,
      ]);
      if (duty !== 'student') {
        await database.query('insert into class_staff (class_id, user_id, duty) values ($1, $2, $3)', [
          classId,
          participantId,
          duty,
        ]);
        return;
      }
      await database.query('insert into class_members (class_id, user_id) values ($1, $2)', [classId, participantId]);
      await database.query('insert into team_members (class_id, team_id, user_id) values ($1, $2, $3)', [
        classId,
        teamId,
        participantId,
      ]);
    },
    async rehearse({ phase = 'ended', showMs = SHOW_MS } = {}) {
      const header = makeHeader(freshRoomName());
      await storage.journal.open(header);
      await storage.rehearsals.update(header.roomId, { phase, showMs });
      await database.query('update rooms set team_id = $2 where room_id = $1', [header.roomId, teamId]);
      await storage.scorecards.save(header.roomId, AUTO);
      return header.roomId;
    },
  };
}

let roomCount = 0;

function freshRoomName(): string {
  roomCount += 1;
  return `review${'abcdefghijklmnopqrstuvwxyz'[roomCount % 26] ?? 'a'}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(roomCount / 26)] ?? 'a'}`;
}

const AUTO: Scorecard = {
  rubricId: 'default',
  engineVersion: '1',
  total: 75.6,
  scoredMax: 92,
  earned: 69.6,
  dimensions: [
    {
      id: 'product',
      name: { zh: '讲品', en: 'Product talk' },
      points: 12.4,
      maxPoints: 16,
      why: { zh: '讲全了。', en: 'All beats told.' },
      metrics: [],
      evidence: [],
    },
  ],
  xPar: null,
  percentile: null,
  worstFactor: null,
};

/** Every criterion of a duty at one level. */
export function allMarks(duty: StaffDuty, level: number): Record<string, number> {
  return Object.fromEntries(must(CRITERIA[duty], duty).map((id) => [id, level]));
}

const CRITERIA: Readonly<Record<StaffDuty, readonly string[]>> = {
  mentor: ['product', 'interaction', 'rhythm', 'conversion', 'incidents', 'teamwork'],
  teacher: ['planning', 'operation', 'compliance', 'review'],
};
