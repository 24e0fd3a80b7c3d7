import type { ClientBase } from 'pg';
import { type AdjudicationRow, toAdjudication } from '../storage/adjudication-store.ts';
import { findBrokenAdjudication, findBrokenLink } from '../storage/grade-chain.ts';
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

/** Follows the chain of what raters agreed on, for every recording. Gives the number of records. Rules: REV-16. */
export async function verifyAdjudications(client: ClientBase, tell: (damage: Damage) => void): Promise<number> {
  const { rows } = await client.query<AdjudicationRow>('select * from adjudications order by room_id, position');
  for (const roomId of new Set(rows.map((row) => row.room_id))) {
    const chain = rows.filter((row) => row.room_id === roomId);
    const broken = findBrokenAdjudication(chain.map(toAdjudication));
    const at = chain.findIndex(({ position, hash }, index) => position !== index + 1 || hash === broken?.hash);
    if (at >= 0) tell({ code: 'damage/adjudication', params: { roomId, position: at + 1 } });
  }
  return rows.length;
}
