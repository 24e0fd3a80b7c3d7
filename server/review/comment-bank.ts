import type { BankSentenceContent, BankSentenceId, StarterSentence } from '#shared/model/bank-sentence.ts';
import { MAX_SENTENCES } from '#shared/model/bank-sentence.ts';
import type { Rubric } from '#shared/model/rubric.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import type { CommentBank } from '#shared/protocol/review-contract.ts';
import type { Person } from '../accounts/account-book.ts';
import type { NameBook } from '../accounts/name-book.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { Storage } from '../storage/storage.ts';

/** What the comment bank works with. */
export interface CommentBankParts {
  readonly storage: Pick<Storage, 'commentBank'>;
  readonly names: NameBook;
  readonly starters: readonly StarterSentence[];
  /** Whose dimensions are the criteria that sentences speak to. */
  readonly rubric: Rubric;
}

/** Whose hands the bank is in: whom a magic link let in reads it and keeps sentences of their own. */
export type BankReader = Pick<Person, 'id' | 'role' | 'link'>;

/** Everything that a grader may put into a comment: own sentences, those of the college, and the shipped ones. */
export async function readCommentBank(parts: CommentBankParts, reader: BankReader): Promise<CommentBank> {
  const { storage, names, starters, rubric } = parts;
  const stored = await storage.commentBank.listFor(reader.id);
  await names.learn([...new Set(stored.map(({ authorId }) => authorId))]);
  return {
    sentences: stored.map(({ authorId, ...sentence }) => ({
      ...sentence,
      authorName: names.nameOf(authorId),
      isOwn: authorId === reader.id,
      mayRemove: mayRemove(reader, authorId),
    })),
    starters,
    criteria: rubric.dimensions.map(({ id, name }) => ({ id, name })),
    mayShare: reader.link === null,
  };
}

/**
 * Writes a sentence, or changes an own one. Throws HttpFailure: `bank/not_shared` for whom a link let in and who would
 * share it, `bank/full`, `bank/foreign` for another's id. Rules: REV-21.
 */
export async function saveSentence(
  parts: CommentBankParts,
  reader: BankReader,
  id: BankSentenceId,
  content: BankSentenceContent,
): Promise<CommentBank> {
  const { commentBank } = parts.storage;
  if (content.isShared && reader.link !== null) throw new HttpFailure(403, HttpErrorCode.SentenceNotShared);
  const isNew = (await commentBank.authorOf(id)) === null;
  if (isNew && (await commentBank.countOf(reader.id)) >= MAX_SENTENCES) {
    throw new HttpFailure(409, HttpErrorCode.BankFull, { most: MAX_SENTENCES });
  }
  if (!(await commentBank.save(id, reader.id, content))) throw new HttpFailure(403, HttpErrorCode.ForeignSentence);
  return readCommentBank(parts, reader);
}

/**
 * Removes an own sentence; an administrator also one that somebody else shares. Again is the same. Throws HttpFailure:
 * `bank/foreign`. Rules: REV-21.
 */
export async function removeSentence(
  parts: CommentBankParts,
  reader: BankReader,
  id: BankSentenceId,
): Promise<CommentBank> {
  const { commentBank } = parts.storage;
  const authorId = await commentBank.authorOf(id);
  if (authorId !== null && !mayRemove(reader, authorId)) throw new HttpFailure(403, HttpErrorCode.ForeignSentence);
  await commentBank.remove(id);
  return readCommentBank(parts, reader);
}

function mayRemove({ id, role }: BankReader, authorId: string): boolean {
  return authorId === id || role === 'admin';
}
