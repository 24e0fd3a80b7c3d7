import type { BankSentence } from '#shared/model/bank-sentence.ts';
import type { Bilingual } from '#shared/model/language.ts';
import type { CommentBank } from '#shared/protocol/review-contract.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';

/** Whose sentence it is: one's own, shared by somebody else, or shipped. */
export type EntrySource = 'own' | 'college' | 'starter';

/** A sentence as a list shows it, in the language of the screen where it has two. */
export interface BankEntry {
  readonly key: string;
  readonly dimension: DimensionId | null;
  /** Name of its criterion; null: it has none. */
  readonly criterion: string | null;
  readonly text: string;
  readonly source: EntrySource;
  /** Null: shipped. */
  readonly sentence: BankSentence | null;
}

/** All sentences of a bank, one's own first. */
export function bankEntries(bank: CommentBank, pick: (text: Bilingual) => string): readonly BankEntry[] {
  const nameOf = (id: DimensionId | null) => {
    const found = bank.criteria.find((one) => one.id === id);
    return found === undefined ? null : pick(found.name);
  };
  const kept = bank.sentences.map((sentence): BankEntry => {
    const { id, dimension, text, isOwn } = sentence;
    return { key: id, dimension, criterion: nameOf(dimension), text, source: isOwn ? 'own' : 'college', sentence };
  });
  const shipped = bank.starters.map(({ dimension, text }, index): BankEntry => {
    const criterion = nameOf(dimension);
    return { key: `starter-${index}`, dimension, criterion, text: pick(text), source: 'starter', sentence: null };
  });
  return [
    ...kept.filter(({ source }) => source === 'own'),
    ...kept.filter(({ source }) => source !== 'own'),
    ...shipped,
  ];
}

/**
 * Entries whose words or criterion hold every word of the query; those of `dimension` first, else in the given order.
 */
export function matchEntries(
  entries: readonly BankEntry[],
  query: string,
  dimension: DimensionId | null,
): readonly BankEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ text, criterion }) => {
    const hay = `${criterion ?? ''} ${text}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
  if (dimension === null) return found;
  return [...found.filter((one) => one.dimension === dimension), ...found.filter((one) => one.dimension !== dimension)];
}
