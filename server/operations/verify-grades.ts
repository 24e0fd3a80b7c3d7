import type { ClientBase } from 'pg';
import { findBrokenLink } from '../storage/grade-chain.ts';
import { type RevisionRow, toRevision } from '../storage/grade-store.ts';
import type { Damage } from './damage.ts';

/** Follows the chain of submitted grades of every recording. Gives the number of revisions. Rules: REV-8. */
export async function verifyGrades(client: ClientBase, tell: (damage: Damage) => void): Promise<number> {
  const { rows } = await client.query<RevisionRow & { readonly position: number }>(
    'select * from grade_revisions order by room_id, position',
  );
  const chains = new Map<string, (RevisionRow & { readonly position: number })[]>();
  for (const row of rows) chains.set(row.room_id, [...(chains.get(row.room_id) ?? []), row]);
  for (const [roomId, chain] of chains) {
    const gap = chain.findIndex(({ position }, at) => position !== at + 1);
    if (gap >= 0) tell({ code: 'damage/grade_gap', params: { roomId, position: gap + 1 } });
    const broken = findBrokenLink(chain.map(toRevision));
    if (broken === null) continue;
    const position = chain.find(({ hash }) => hash === broken.hash)?.position ?? 0;
    tell({ code: 'damage/grade', params: { roomId, position, raterId: broken.raterId } });
  }
  return rows.length;
}
