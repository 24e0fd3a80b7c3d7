import { createHash } from 'node:crypto';
import { CHAIN_START, type ChainedRevision, type GradeRevision, hashedText } from '#shared/model/grade.ts';

/** Puts a revision behind the one with `prevHash`. Rules: REV-8. */
export function sealRevision(prevHash: string, revision: GradeRevision): ChainedRevision {
  return { ...revision, prevHash, hash: hashOf(prevHash, revision) };
}

/**
 * Looks for the first revision of a recording, in order of position, that is not what was submitted or does not follow
 * the one before. Null: the chain is whole. Rules: REV-8.
 */
export function findBrokenLink(chain: readonly ChainedRevision[]): ChainedRevision | null {
  let expected = CHAIN_START;
  for (const link of chain) {
    if (link.prevHash !== expected || link.hash !== hashOf(link.prevHash, link)) return link;
    expected = link.hash;
  }
  return null;
}

function hashOf(prevHash: string, revision: GradeRevision): string {
  return createHash('sha256').update(hashedText(prevHash, revision)).digest('hex');
}
