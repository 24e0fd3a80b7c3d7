import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { annotationContent, MAX_ANNOTATION_LENGTH } from '#shared/model/annotation.ts';
import { MAX_SENTENCE_LENGTH } from '#shared/model/bank-sentence.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { DIMENSIONS } from '#shared/scoring/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { isComposing } from '../../components/Field.tsx';
import { Select } from '../../components/Select.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { BankField } from '../bank/BankField.tsx';
import type { Bank } from '../bank/useCommentBank.ts';
import styles from './AnnotationPanel.module.css';
import { StaleAnnotation } from './StaleAnnotation.tsx';
import type { Annotations } from './useAnnotations.ts';
import type { AnnotationDraft, RangeDraft } from './useRangeDraft.ts';

export interface AnnotationComposerProps {
  readonly desk: ReviewDesk;
  readonly draft: AnnotationDraft;
  readonly annotations: Annotations;
  readonly range: RangeDraft;
  readonly bank: Bank | null;
}

/** Writes an annotation on the marked moment or range. The playback stands still meanwhile; Ctrl+Enter posts and goes on. */
export function AnnotationComposer({ desk, draft, annotations, range, bank }: AnnotationComposerProps) {
  const { t } = useTranslation('review');
  const { t: banks } = useTranslation('bank');
  const toast = useToast();
  const { pick } = useLanguage();
  const problemText = useProblemText();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { atMs, toMs, dimension } = draft;
  const [text, setText] = useState(draft.text);
  const problem = bank?.saving.problem ?? null;
  const { stale } = annotations;
  const message =
    annotations.problem !== null && stale === null
      ? t('annotation.notSaved', { why: problemText(annotations.problem) })
      : problem !== null
        ? problemText(problem)
        : null;
  const keep = async () => {
    const isKept = await bank?.save(null, { dimension, text: text.trim(), isShared: false });
    if (isKept) toast('ok', banks('kept'));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void range.post(text);
    }
    if (event.key === 'Escape') range.close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, which bubble.
    <div className={styles.composer} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <span className={styles.when}>
          {toMs === null ? formatClock(atMs) : `${formatClock(atMs)} – ${formatClock(toMs)}`}
        </span>
        <Select
          label={t('annotation.criterion')}
          isLabelHidden
          value={dimension ?? ''}
          options={[
            { value: '', label: t('annotation.noCriterion') },
            ...desk.criteria.map(({ id, name }) => ({ value: id, label: pick(name) })),
          ]}
          onChange={(value) => range.choose(DIMENSIONS.find((id) => id === value) ?? null)}
        />
      </div>
      <BankField
        entries={bank?.entries ?? []}
        dimension={dimension}
        label={t('annotation.text')}
        isLabelHidden
        rows={3}
        value={text}
        maxLength={MAX_ANNOTATION_LENGTH}
        placeholder={t('annotation.placeholder')}
        inputRef={input}
        onChange={(typed) => {
          setText(typed);
          range.keep(typed);
        }}
        tone="error"
        message={message}
      />
      <div className={styles.line}>
        <span className={styles.hint}>
          {t('annotation.paused')}
          {bank !== null && ` · ${banks('slashHint')}`}
        </span>
        {bank !== null && (
          <Button
            size={28}
            variant="quiet"
            isBusy={bank.saving.isBusy}
            disabled={text.trim() === '' || text.trim().length > MAX_SENTENCE_LENGTH}
            onClick={() => void keep()}
          >
            {banks('keep')}
          </Button>
        )}
      </div>
      {stale !== null && (
        <StaleAnnotation
          other={stale}
          onKeep={() => void range.post(text, annotationContent(stale))}
          onTake={range.close}
        />
      )}
      <div className={styles.ends}>
        <Button size={28} onClick={range.close}>
          {t('annotation.cancel')}
        </Button>
        <Button
          size={28}
          variant="primary"
          keyHint="Ctrl ↵"
          isBusy={annotations.isBusy}
          disabled={text.trim() === ''}
          onClick={() => void range.post(text)}
        >
          {draft.id === null ? t('annotation.post') : t('annotation.save')}
        </Button>
      </div>
    </div>
  );
}
