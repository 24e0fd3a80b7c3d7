import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_LENGTH } from '#shared/model/grade.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import { gradeTotal } from '#shared/scoring/grade-total.ts';
import { Panel } from '../../components/Panel.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { BankField } from '../bank/BankField.tsx';
import type { BankEntry } from '../bank/bank-entry.ts';
import { AutoEvidence } from './AutoEvidence.tsx';
import { CalibrateFirst } from './CalibrateFirst.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { CriterionRow } from './CriterionRow.tsx';
import { GradeFooter } from './GradeFooter.tsx';
import styles from './GradePanel.module.css';
import { OpenedScores } from './OpenedScores.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { useCriterionKeys } from './useCriterionKeys.ts';
import { useGrading, useGradingApi } from './useGrading.ts';
import type { GradingQueue } from './useGradingQueue.ts';

export interface GradePanelProps {
  readonly desk: ReviewDesk;
  readonly queue: GradingQueue;
  readonly sentences: readonly BankEntry[];
  readonly onReload: () => void;
  readonly onSeek: (atMs: number) => void;
}

/** The rubric: one criterion open with its anchors, the note to the team, and what to do with the grade. */
export const GradePanel = memo(function GradePanel({ desk, queue, sentences, onReload, onSeek }: GradePanelProps) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const { marks, note, isEditable, setMark, setNote } = useGrading((state) => state);
  const [openId, setOpenId] = useState(desk.criteria[0]?.id ?? null);
  const [isSubmitting, setSubmitting] = useState(false);
  const total = gradeTotal(desk.criteria, marks);
  const criteria = desk.criteria.map(({ id }) => id);
  const api = useGradingApi();
  const saveAndNext = async () => {
    if (await api.getState().flush()) await queue.goNext();
  };
  const markOpen = useCriterionKeys({
    criteria,
    openId,
    onOpen: setOpenId,
    onMark: isEditable ? setMark : () => undefined,
    onNext: () => void saveAndNext(),
    onSubmit: () => isEditable && setSubmitting(true),
  });
  return (
    <Panel
      title={pick(desk.rubricName)}
      count={t('rubric.count', { done: desk.criteria.length - total.openCount, of: desk.criteria.length })}
      className={styles.panel}
      actions={<span className={styles.part}>{t(`rubric.part.${desk.duty}`)}</span>}
    >
      <div className={styles.scroll}>
        {!desk.mayGrade && <p className={styles.leftOut}>{t('rubric.leftOut')}</p>}
        {desk.calibration !== null && <CalibrateFirst due={desk.calibration} />}
        {desk.opened !== null && <OpenedScores desk={desk} opened={desk.opened} onSettled={onReload} />}
        {desk.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            mark={marks[criterion.id]}
            isEditable={isEditable}
            isOpen={criterion.id === openId}
            onOpen={() => setOpenId(criterion.id)}
            onMark={(mark) => markOpen(criterion.id, mark)}
            beside={<ConflictChoice place={criterion.id} name={pick(criterion.name)} />}
          >
            <AutoEvidence auto={desk.opened?.auto.find(({ id }) => id === criterion.id) ?? null} onSeek={onSeek} />
          </CriterionRow>
        ))}
        <div className={styles.note}>
          <ConflictChoice place="note" name={t('note.label')} />
          <BankField
            entries={sentences}
            dimension={openId}
            label={t('note.label')}
            rows={3}
            value={note}
            maxLength={MAX_NOTE_LENGTH}
            placeholder={t('note.placeholder')}
            message={t('note.hint')}
            {...(isEditable ? { onChange: setNote } : {})}
          />
        </div>
      </div>
      {desk.mayGrade && (
        <GradeFooter total={total} onNext={() => void saveAndNext()} onSubmit={() => setSubmitting(true)} />
      )}
      {isSubmitting && (
        <SubmitDialog desk={desk} total={total} queue={queue} onClose={() => setSubmitting(false)} onDone={onReload} />
      )}
    </Panel>
  );
});
