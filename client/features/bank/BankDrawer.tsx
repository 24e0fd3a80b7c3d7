import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentBank } from '#shared/protocol/review-contract.ts';
import { DIMENSIONS, type DimensionId } from '#shared/scoring/scorecard.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Drawer } from '../../components/Drawer.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Field } from '../../components/Field.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Select } from '../../components/Select.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Bank.module.css';
import { type BankEntry, matchEntries } from './bank-entry.ts';
import { type SentenceDraft, SentenceForm } from './SentenceForm.tsx';
import { SentenceItem } from './SentenceItem.tsx';
import type { Bank } from './useCommentBank.ts';

export interface BankDrawerProps {
  readonly bank: Bank;
  readonly onClose: () => void;
}

/** The comment bank to look through and to write: own sentences, those of the college, and the shipped ones. */
export function BankDrawer({ bank, onClose }: BankDrawerProps) {
  const { t } = useTranslation('bank');
  const problemText = useProblemText();
  const { resource } = bank;
  return (
    <Drawer title={t('title')} about={t('about')} isOpen onClose={onClose}>
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={bank.reload} />
      )}
      {resource.phase === 'ready' && (
        <Contents bank={bank} criteria={resource.value.criteria} mayShare={resource.value.mayShare} />
      )}
    </Drawer>
  );
}

interface ContentsProps extends Pick<CommentBank, 'criteria' | 'mayShare'> {
  readonly bank: Bank;
}

const EMPTY: SentenceDraft = { id: null, dimension: null, text: '', isShared: false };

function Contents({ bank, criteria, mayShare }: ContentsProps) {
  const { t } = useTranslation('bank');
  const { pick } = useLanguage();
  const [draft, setDraft] = useState<SentenceDraft>(EMPTY);
  const [dimension, setDimension] = useState<DimensionId | null>(null);
  const [query, setQuery] = useState('');
  const [leaving, setLeaving] = useState<BankEntry | null>(null);
  const shown = matchEntries(bank.entries, query, null).filter(
    (entry) => dimension === null || entry.dimension === dimension,
  );
  const options = criteria.map(({ id, name }) => ({ value: id, label: pick(name) }));
  const open = (entry: BankEntry) => {
    const { dimension: about, text, sentence } = entry;
    const own = sentence?.isOwn ? sentence : null;
    setDraft({ id: own?.id ?? null, dimension: about, text, isShared: own?.isShared ?? false });
    bank.saving.clear();
  };
  const remove = async (entry: BankEntry) => {
    if (entry.sentence !== null && (await bank.remove(entry.sentence.id))) setLeaving(null);
  };
  return (
    <>
      <SentenceForm
        draft={draft}
        options={options}
        mayShare={mayShare}
        saving={bank.saving}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        onCancel={() => setDraft(EMPTY)}
        onSave={async ({ id, ...content }) => (await bank.save(id, content)) && setDraft(EMPTY)}
      />
      <div className={styles.filters}>
        <Field label={t('search')} isLabelHidden placeholder={t('search')} value={query} onChange={setQuery} />
        <Select
          label={t('criterion')}
          isLabelHidden
          value={dimension ?? ''}
          options={[{ value: '', label: t('allCriteria') }, ...options]}
          onChange={(value) => setDimension(DIMENSIONS.find((id) => id === value) ?? null)}
        />
      </div>
      {shown.length === 0 && <p className={styles.none}>{t('noMatch')}</p>}
      <ul className={styles.list} aria-label={t('sentences')}>
        {shown.map((entry) => (
          <SentenceItem
            key={entry.key}
            entry={entry}
            isOpen={entry.sentence !== null && entry.sentence.id === draft.id}
            onOpen={() => open(entry)}
            onRemove={() => setLeaving(entry)}
          />
        ))}
      </ul>
      {leaving !== null && (
        <ConfirmDialog
          title={t('removeTitle')}
          about={leaving.text}
          act={t('removeDo')}
          submission={bank.removing}
          onClose={() => setLeaving(null)}
          onConfirm={() => void remove(leaving)}
        />
      )}
    </>
  );
}
