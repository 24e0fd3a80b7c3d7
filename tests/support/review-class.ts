import { randomBytes } from 'node:crypto';
import type { StaffDuty } from '#shared/model/person.ts';
import type { Scorecard } from '#shared/scoring/scorecard.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeHeader } from '../contract/journal-entries.ts';

export const SHOW_MS = 600_000;

/** Writes a rehearsal of a team straight into the database; by default an ended one with an auto score of 75.6. */
export async function writeRehearsal(
  storage: Storage,
  teamId: string,
  { phase = 'ended', showMs = SHOW_MS }: { readonly phase?: 'live' | 'ended'; readonly showMs?: number } = {},
): Promise<string> {
  const header = makeHeader(freshRoomId());
  await storage.journal.open(header);
  await storage.rehearsals.assign(header.roomId, { teamId, joinCode: null });
  await storage.rehearsals.update(header.roomId, { phase, showMs });
  await storage.scorecards.save(header.roomId, AUTO);
  return header.roomId;
}

/** A room id that no other test has. */
export function freshRoomId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  return [...randomBytes(26)].map((byte) => letters[byte % letters.length]).join('');
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
  return Object.fromEntries(CRITERIA[duty].map((id) => [id, level]));
}

const SHARED = ['product', 'interaction', 'rhythm', 'conversion', 'incidents', 'teamwork'];
const CRITERIA: Readonly<Record<StaffDuty, readonly string[]>> = {
  mentor: SHARED,
  teacher: [...SHARED, 'planning', 'operation', 'compliance', 'review'],
};
