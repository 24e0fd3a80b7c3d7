import { useMemo, useState } from 'react';
import type { BankSentenceContent, BankSentenceId } from '#shared/model/bank-sentence.ts';
import type { CommentBank } from '#shared/protocol/review-contract.ts';
import { reviewApi } from '../../connection/review-api.ts';
import { newSentenceId } from '../../connection/review-id.ts';
import { type Resource, useResource } from '../../connection/useResource.ts';
import { type Submission, useSubmission } from '../../connection/useSubmission.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { type BankEntry, bankEntries } from './bank-entry.ts';

/** The comment bank as the server confirmed it, and writing to it. */
export interface Bank {
  readonly resource: Resource<CommentBank>;
  /** Empty until it is read. */
  readonly entries: readonly BankEntry[];
  readonly reload: () => void;
  readonly saving: Pick<Submission<unknown, unknown>, 'isBusy' | 'problem' | 'clear'>;
  /** Writes a sentence, a new one with `id` null; resolves to true when it is kept. */
  readonly save: (id: BankSentenceId | null, content: BankSentenceContent) => Promise<boolean>;
  readonly removing: Pick<Submission<unknown, unknown>, 'isBusy' | 'problem' | 'clear'>;
  readonly remove: (id: BankSentenceId) => Promise<boolean>;
}

/** Reads the bank once and keeps what its writes answered. */
export function useCommentBank(): Bank {
  const { language } = useLanguage();
  const [first, reload] = useResource(reviewApi.commentBank);
  const [newer, setNewer] = useState<CommentBank | null>(null);
  // A request whose answer was lost is sent again under its own id, so that it is written once.
  const [nextId, setNextId] = useState(newSentenceId);
  const saving = useSubmission(({ id, content }: { id: BankSentenceId; content: BankSentenceContent }) =>
    reviewApi.saveSentence(id, content),
  );
  const removing = useSubmission(reviewApi.removeSentence);
  const resource: Resource<CommentBank> = newer === null ? first : { phase: 'ready', value: newer };
  const bank = resource.phase === 'ready' ? resource.value : null;
  const entries = useMemo(() => (bank === null ? [] : bankEntries(bank, (text) => text[language])), [bank, language]);
  const keep = (answer: CommentBank | null): boolean => {
    if (answer !== null) setNewer(answer);
    return answer !== null;
  };
  return {
    resource,
    entries,
    reload,
    saving,
    async save(id, content) {
      const isKept = keep(await saving.submit({ id: id ?? nextId, content }));
      if (isKept && id === null) setNextId(newSentenceId());
      return isKept;
    },
    removing,
    remove: async (id) => keep(await removing.submit(id)),
  };
}
