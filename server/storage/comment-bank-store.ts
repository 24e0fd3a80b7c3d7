import type { Pool } from 'pg';
import type { BankSentenceContent, BankSentenceId } from '#shared/model/bank-sentence.ts';

/** A sentence as it is kept: its author by id. */
export interface StoredSentence extends BankSentenceContent {
  readonly id: BankSentenceId;
  readonly authorId: string;
}

/** Sentences that graders keep for their comments. */
export interface CommentBankStore {
  /** Those of a person and those that others share, newest first. */
  listFor(personId: string): Promise<readonly StoredSentence[]>;
  /** How many a person keeps. */
  countOf(personId: string): Promise<number>;
  /** Who wrote a sentence; null: there is none. */
  authorOf(id: BankSentenceId): Promise<string | null>;
  /** Writes a sentence, or changes its author's own. False: the id is another's. */
  save(id: BankSentenceId, authorId: string, content: BankSentenceContent): Promise<boolean>;
  /** Removes a sentence; again is the same. */
  remove(id: BankSentenceId): Promise<void>;
}

/** Keeps the comment bank in PostgreSQL. */
export function createCommentBankStore(pool: Pool): CommentBankStore {
  return {
    async listFor(personId) {
      const { rows } = await pool.query<SentenceRow>(
        `select id, author_id, dimension, text, is_shared from bank_sentences where author_id = $1 or is_shared
         order by written_at desc, id`,
        [personId],
      );
      return rows.map((row) => ({
        id: row.id,
        authorId: row.author_id,
        dimension: row.dimension,
        text: row.text,
        isShared: row.is_shared,
      }));
    },
    async countOf(personId) {
      const { rows } = await pool.query<{ count: number }>(
        'select count(*)::int as count from bank_sentences where author_id = $1',
        [personId],
      );
      return rows[0]?.count ?? 0;
    },
    async authorOf(id) {
      const { rows } = await pool.query<{ author_id: string }>('select author_id from bank_sentences where id = $1', [
        id,
      ]);
      return rows[0]?.author_id ?? null;
    },
    async save(id, authorId, { dimension, text, isShared }) {
      const { rowCount } = await pool.query(
        `insert into bank_sentences (id, author_id, dimension, text, is_shared) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set dimension = $3, text = $4, is_shared = $5 where bank_sentences.author_id = $2`,
        [id, authorId, dimension, text, isShared],
      );
      return rowCount === 1;
    },
    async remove(id) {
      await pool.query('delete from bank_sentences where id = $1', [id]);
    },
  };
}

interface SentenceRow {
  readonly id: BankSentenceId;
  readonly author_id: string;
  readonly dimension: BankSentenceContent['dimension'];
  readonly text: string;
  readonly is_shared: boolean;
}
