import { BookMarked } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#shared/model/annotation.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { BankDrawer } from '../bank/BankDrawer.tsx';
import type { Bank } from '../bank/useCommentBank.ts';
import { AnnotationComposer } from './AnnotationComposer.tsx';
import { AnnotationItem } from './AnnotationItem.tsx';
import styles from './AnnotationPanel.module.css';
import type { Annotations } from './useAnnotations.ts';
import type { RangeDraft } from './useRangeDraft.ts';

export interface AnnotationPanelProps {
  readonly desk: ReviewDesk;
  readonly annotations: Annotations;
  readonly range: RangeDraft;
  /** Null: none is at hand. */
  readonly bank: Bank | null;
  /** Whose the reader may change; their own by default. */
  readonly mayChange?: (annotation: Annotation) => boolean;
  readonly onSeek: (atMs: number) => void;
}

/** Annotations in show time, and the one that is being written. */
export function AnnotationPanel({ desk, annotations, range, bank, onSeek, mayChange }: AnnotationPanelProps) {
  const { t } = useTranslation('review');
  const { t: banks } = useTranslation('bank');
  const [isBankOpen, setBankOpen] = useState(false);
  const { draft } = range;
  return (
    <Panel
      title={t('annotation.title')}
      count={annotations.list.length}
      className={styles.panel}
      actions={
        <>
          {bank !== null && (
            <IconButton
              size={28}
              label={banks('open')}
              icon={<BookMarked size={14} />}
              onClick={() => setBankOpen(true)}
            />
          )}
          {draft === null && (
            <Button size={28} keyHint="C" onClick={() => range.compose()}>
              {t('annotation.write')}
            </Button>
          )}
        </>
      }
    >
      {draft !== null && (
        <AnnotationComposer
          key={draft.id ?? 'new'}
          desk={desk}
          draft={draft}
          annotations={annotations}
          range={range}
          bank={bank}
        />
      )}
      {annotations.list.length === 0 && draft === null && <p className={styles.none}>{t('annotation.none')}</p>}
      <ul className={styles.list} aria-label={t('annotation.title')}>
        {annotations.list.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            annotation={annotation}
            criterion={desk.criteria.find(({ id }) => id === annotation.dimension) ?? null}
            isOwn={mayChange?.(annotation) ?? annotation.authorId === desk.participantId}
            onSeek={onSeek}
            onEdit={() => range.edit(annotation)}
            onRemove={() => void annotations.remove(annotation.id)}
          />
        ))}
      </ul>
      {isBankOpen && bank !== null && <BankDrawer bank={bank} onClose={() => setBankOpen(false)} />}
    </Panel>
  );
}
