import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark, Marks } from '#shared/model/grade.ts';
import type { CalibrationDesk } from '#shared/protocol/calibration-contract.ts';
import type { DimensionId } from '#shared/scoring/scorecard.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { CriterionRow } from '../review/CriterionRow.tsx';
import styles from '../review/GradePanel.module.css';
import { useCriterionKeys } from '../review/useCriterionKeys.ts';
import { TryResult } from './TryResult.tsx';
import { forgetTry, keepTry, readTry } from './unsent-try.ts';

/** The grader's criteria of a calibration recording; after a try the reference beside the own marks. */
export function CalibratePanel({ desk }: { readonly desk: CalibrationDesk }) {
  const { t } = useTranslation('calibrate');
  const [tries, setTries] = useState(desk.tries);
  const [unsent] = useState(() => readTry(desk));
  const [isTrying, setTrying] = useState(desk.tries.length === 0 || unsent !== null);
  const [marks, setMarks] = useState<Marks>(unsent ?? {});
  const [openId, setOpenId] = useState<DimensionId | null>(desk.criteria[0]?.id ?? null);
  const submission = useSubmission((given: Marks) => reviewApi.tryCalibration(desk.assignmentId, desk.roomId, given));
  const openCount = desk.criteria.filter(({ id }) => marks[id] === undefined).length;
  const submit = async () => {
    const answer = openCount === 0 ? await submission.submit(marks) : null;
    if (answer === null) return;
    forgetTry(desk);
    setTries(answer.tries);
    setTrying(false);
  };
  const setMark = (id: DimensionId, mark: Mark) => {
    const next = { ...marks, [id]: mark };
    keepTry(desk, next);
    setMarks(next);
  };
  const markOpen = useCriterionKeys({
    criteria: desk.criteria.map(({ id }) => id),
    openId,
    onOpen: setOpenId,
    onMark: isTrying ? setMark : () => undefined,
    onNext: () => undefined,
    onSubmit: () => void submit(),
  });
  const last = tries.at(-1);
  return (
    <Panel
      title={t('panel')}
      count={t('done', { done: desk.criteria.length - openCount, of: desk.criteria.length })}
      className={styles.panel}
    >
      <div className={styles.scroll}>
        <p className={styles.leftOut}>{t('about', { ...desk.tolerance })}</p>
        {last !== undefined && !isTrying && <TryResult desk={desk} result={last} number={tries.length} />}
        {isTrying &&
          desk.criteria.map((criterion) => (
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
      </div>
      <footer className={styles.footer}>
        <ProblemNote problem={submission.problem} />
        <div className={styles.acts}>
          {isTrying ? (
            <Button
              variant="primary"
              keyHint="Ctrl ↵"
              isBusy={submission.isBusy}
              disabled={openCount > 0}
              onClick={() => void submit()}
            >
              {openCount > 0 ? t('open', { count: openCount }) : t('submit')}
            </Button>
          ) : (
            <Button onClick={() => setTrying(true)}>{t('again')}</Button>
          )}
        </div>
      </footer>
    </Panel>
  );
}
