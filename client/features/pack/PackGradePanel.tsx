import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_NOTE_LENGTH, MAX_REASON_LENGTH } from '#shared/model/grade.ts';
import type { PackWork, ReviewPack } from '#shared/protocol/review-pack.ts';
import { gradeTotal } from '#shared/scoring/grade-total.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { Panel } from '../../components/Panel.tsx';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { CriterionRow } from '../review/CriterionRow.tsx';
import styles from '../review/GradePanel.module.css';
import { useCriterionKeys } from '../review/useCriterionKeys.ts';
import { useGrading } from '../review/useGrading.ts';
import { makeMarksFile, saveMarks } from './save-marks.ts';

export interface PackGradePanelProps {
  readonly pack: ReviewPack;
  readonly work: () => PackWork;
}

/** The rubric of a pack, and the file that its marks go back in. */
export function PackGradePanel({ pack, work }: PackGradePanelProps) {
  const { t } = useTranslation('pack');
  const { t: review } = useTranslation('review');
  const { pick } = useLanguage();
  const { desk } = pack;
  const { marks, note, reason, setMark, setNote, setReason } = useGrading((state) => state);
  const [openId, setOpenId] = useState(desk.criteria[0]?.id ?? null);
  const [saved, setSaved] = useState<{ readonly name: string; readonly signature: string } | null>(null);
  const total = gradeTotal(desk.criteria, marks);
  const isChange = desk.own.length > 0 || desk.releasedAt !== null;
  const isOpen = total.openCount > 0 || total.markedCount === 0;
  const isReady = !isOpen && !(isChange && reason.trim() === '');
  const save = () => {
    if (!isReady) return;
    const file = makeMarksFile(pack, work());
    setSaved({ name: saveMarks(file), signature: file.signature });
  };
  const markOpen = useCriterionKeys({
    criteria: desk.criteria.map(({ id }) => id),
    openId,
    onOpen: setOpenId,
    onMark: setMark,
    onNext: () => undefined,
    onSubmit: save,
  });
  const isSame = saved !== null && isReady && makeMarksFile(pack, work()).signature === saved.signature;
  return (
    <Panel
      title={pick(desk.rubricName)}
      count={review('rubric.count', { done: desk.criteria.length - total.openCount, of: desk.criteria.length })}
      className={styles.panel}
      actions={<span className={styles.part}>{review(`rubric.part.${desk.duty}`)}</span>}
    >
      <div className={styles.scroll}>
        <p className={styles.leftOut}>{t('about')}</p>
        {desk.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            mark={marks[criterion.id]}
            isEditable
            isOpen={criterion.id === openId}
            onOpen={() => setOpenId(criterion.id)}
            onMark={(mark) => markOpen(criterion.id, mark)}
          />
        ))}
        <div className={styles.note}>
          <Field
            label={review('note.label')}
            rows={3}
            value={note}
            maxLength={MAX_NOTE_LENGTH}
            placeholder={review('note.placeholder')}
            message={review('note.hint')}
            onChange={setNote}
          />
          {isChange && (
            <Field
              label={review('submit.reason')}
              value={reason}
              maxLength={MAX_REASON_LENGTH}
              message={review('submit.reasonHint')}
              onChange={setReason}
            />
          )}
        </div>
      </div>
      <footer className={styles.footer}>
        <p className={styles.sum}>
          {review('total.label')}
          <b>
            {formatDecimal(total.points, 1)} / {total.maxPoints}
          </b>
          {total.openCount > 0 && <span>{review('total.open', { count: total.openCount })}</span>}
        </p>
        <p className={styles.keys} role="status">
          {saved === null ? t('notSaved') : t(isSame ? 'saved' : 'changed', { name: saved.name })}
        </p>
        <div className={styles.acts}>
          <Button
            variant="primary"
            keyHint="Ctrl ↵"
            icon={<Download size={16} aria-hidden="true" />}
            disabled={!isReady}
            onClick={save}
          >
            {t(isOpen ? 'openFirst' : isReady ? 'save' : 'reasonFirst')}
          </Button>
        </div>
      </footer>
    </Panel>
  );
}
