import type { Content } from '../content/load-content.ts';
import type { Damage } from './damage.ts';
import { withOperationClient } from './operation-database.ts';
import { type FootageCount, verifyFootage } from './verify-footage.ts';
import { verifyAdjudications, verifyGrades } from './verify-grades.ts';
import { type JournalCount, verifyJournals } from './verify-journals.ts';

export interface VerifyOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** What recordings were made with, to step their audiences again; null leaves the digests out. */
  readonly content: Content | null;
}

/** What was looked at, and everything that is wrong. */
export interface VerifyReport extends JournalCount {
  readonly grades: number;
  readonly adjudications: number;
  readonly footage: FootageCount;
  readonly damages: readonly Damage[];
}

/** Looks at everything that is kept as it stood at one moment; changes nothing. A server may run meanwhile. */
export function verify({ databaseUrl, dataDir, content }: VerifyOptions): Promise<VerifyReport> {
  return withOperationClient(databaseUrl, async (client) => {
    const damages: Damage[] = [];
    const tell = (damage: Damage) => void damages.push(damage);
    await client.query('begin transaction isolation level repeatable read, read only');
    const journals = await verifyJournals(client, content, tell);
    const grades = await verifyGrades(client, tell);
    const adjudications = await verifyAdjudications(client, tell);
    const footage = await verifyFootage(client, dataDir, tell);
    await client.query('commit');
    return { ...journals, grades, adjudications, footage, damages };
  });
}
