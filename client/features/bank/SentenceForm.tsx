import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BankSentenceContent, type BankSentenceId, MAX_SENTENCE_LENGTH } from '#shared/model/bank-sentence.ts';
import { DIMENSIONS } from '#shared/scoring/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select, type SelectOption } from '../../components/Select.tsx';
import { Switch } from '../../components/Switch.tsx';
import styles from './Bank.module.css';
import type { Bank } from './useCommentBank.ts';

/** The sentence that is being written; `id` null: a new one. */
export interface SentenceDraft extends BankSentenceContent {
  readonly id: BankSentenceId | null;
}

export interface SentenceFormProps {
  readonly draft: SentenceDraft;
  readonly options: readonly SelectOption[];
  readonly mayShare: boolean;
  readonly saving: Bank['saving'];
  readonly onChange: (part: Partial<SentenceDraft>) => void;
  readonly onCancel: () => void;
  readonly onSave: (draft: SentenceDraft) => void;
}

/** Writes a sentence or changes an own one. What was typed stays when it is refused. */
export function SentenceForm({ draft, options, mayShare, saving, onChange, onCancel, onSave }: SentenceFormProps) {
  const { t } = useTranslation('bank');
  const { t: common } = useTranslation();
  const [isEmpty, setEmpty] = useState(false);
  const { id, dimension, text, isShared } = draft;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim() !== '') onSave({ ...draft, text: text.trim() });
  };
  return (
    <form className={styles.form} noValidate onSubmit={send} aria-label={t(id === null ? 'add' : 'change')}>
      <Select
        label={t('criterion')}
        value={dimension ?? ''}
        options={[{ value: '', label: t('anyCriterion') }, ...options]}
        onChange={(value) => onChange({ dimension: DIMENSIONS.find((one) => one === value) ?? null })}
      />
      <Field
        label={t(id === null ? 'newSentence' : 'sentence')}
        rows={2}
        value={text}
        maxLength={MAX_SENTENCE_LENGTH}
        placeholder={t('placeholder')}
        onChange={(next) => {
          setEmpty(false);
          onChange({ text: next });
        }}
        tone={isEmpty ? 'error' : 'hint'}
        message={isEmpty ? t('empty') : null}
      />
      {mayShare && <Switch label={t('share')} isOn={isShared} onChange={(next) => onChange({ isShared: next })} />}
      {isShared && <p className={styles.hint}>{t('shareHint')}</p>}
      <ProblemNote problem={saving.problem} />
      <div className={styles.acts}>
        {(id !== null || text !== '') && (
          <Button size={32} onClick={onCancel}>
            {common('action.cancel')}
          </Button>
        )}
        <Button size={32} variant="primary" type="submit" isBusy={saving.isBusy}>
          {t(id === null ? 'add' : 'change')}
        </Button>
      </div>
    </form>
  );
}
