import { createHash } from 'node:crypto';
import { type Adjudication, adjudicationText, type ChainedAdjudication } from '#shared/model/adjudication.ts';
import { CHAIN_START, type ChainedRevision, type GradeRevision, hashedText } from '#shared/model/grade.ts';

/** A record with its place in a chain. */
type Chained<T> = T & { readonly prevHash: string; readonly hash: string };

/** Puts a revision behind the one with `prevHash`. Rules: REV-8. */
export function sealRevision(prevHash: string, revision: GradeRevision): ChainedRevision {
  return { ...revision, prevHash, hash: hashOf(hashedText(prevHash, revision)) };
}

/** Puts an adjudication behind the one with `prevHash`. Rules: REV-16. */
export function sealAdjudication(prevHash: string, adjudication: Adjudication): ChainedAdjudication {
  return { ...adjudication, prevHash, hash: hashOf(adjudicationText(prevHash, adjudication)) };
}

/**
 * Looks for the first revision of a recording, in order of position, that is not what was submitted or does not follow
 * the one before. Null: the chain is whole. Rules: REV-8.
 */
export function findBrokenLink(chain: readonly ChainedRevision[]): ChainedRevision | null {
  return findBroken(chain, hashedText);
}

/** The same of the adjudications of a recording. Rules: REV-16. */
export function findBrokenAdjudication(chain: readonly ChainedAdjudication[]): ChainedAdjudication | null {
  return findBroken(chain, adjudicationText);
}

function findBroken<T>(
  chain: readonly Chained<T>[],
  textOf: (prevHash: string, record: T) => string,
): Chained<T> | null {
  let expected = CHAIN_START;
  for (const link of chain) {
    if (link.prevHash !== expected || link.hash !== hashOf(textOf(link.prevHash, link))) return link;
    expected = link.hash;
  }
  return null;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
