import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_REASON_LENGTH } from '#shared/model/grade.ts';
import type { ReviewDesk } from '#shared/protocol/review-contract.ts';
import type { GradeTotal } from '#shared/scoring/grade-total.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { formatDecimal } from '../../format/percent.ts';
import styles from './GradePanel.module.css';
import { forgetUnsaved } from './unsaved-grade.ts';
import { useGrading, useGradingApi } from './useGrading.ts';
import type { GradingQueue } from './useGradingQueue.ts';

export interface SubmitDialogProps {
  readonly desk: ReviewDesk;
  readonly total: GradeTotal;
  readonly queue: GradingQueue;
  readonly onClose: () => void;
  /** The grade is in the chain. */
  readonly onDone: () => void;
}

/** Names what happens before a grade becomes a revision; asks for the reason of a change. */
export function SubmitDialog({ desk, total, queue, onClose, onDone }: SubmitDialogProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation();
  const toast = useToast();
  const api = useGradingApi();
  const reason = useGrading((state) => state.reason);
  const isChange = desk.own.length > 0 || desk.releasedAt !== null;
  const [wantsReason, setWantsReason] = useState(false);
  const submission = useSubmission(async (_: null) => {
    const { marks, note } = api.getState();
    return reviewApi.submit(desk.roomId, {
      marks,
      note,
      revision: desk.own.length + 1,
      reason: reason.trim() === '' ? null : reason.trim(),
    });
  });
  const submit = async () => {
    if (isChange && reason.trim() === '') return setWantsReason(true);
    const answer = await submission.submit(null);
    if (answer === null) return;
    api.close();
    forgetUnsaved({ roomId: desk.roomId, raterId: desk.participantId });
    toast('ok', t('submit.done', { team: desk.teamName, left: Math.max(0, queue.of - queue.done - 1) }));
    onDone();
  };
  const isOpen = total.openCount > 0 || total.markedCount === 0;
  return (
    <Dialog
      title={isChange ? t('submit.changeTitle', { team: desk.teamName }) : t('submit.title', { team: desk.teamName })}
      about={
        isOpen
          ? t('submit.open', { count: total.openCount })
          : t('submit.about', {
              points: formatDecimal(total.points, 1),
              of: total.maxPoints,
              total: formatDecimal(total.total ?? 0, 1),
            })
      }
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
          <Button variant="primary" disabled={isOpen} isBusy={submission.isBusy} onClick={() => void submit()}>
            {t('submit.do')}
          </Button>
        </>
      }
    >
      {!isOpen && (
        <ul className={styles.facts}>
          <li>{t(isChange ? 'submit.factRevision' : 'submit.factFinal')}</li>
          <li>{t(desk.releasedAt === null ? 'submit.factTeam' : 'submit.factReleased')}</li>
          {desk.opened === null && <li>{t('submit.factOpens')}</li>}
        </ul>
      )}
      {isChange && !isOpen && (
        <Field
          label={t('submit.reason')}
          value={reason}
          maxLength={MAX_REASON_LENGTH}
          onChange={(text) => {
            setWantsReason(false);
            api.getState().setReason(text);
          }}
          tone={wantsReason ? 'error' : 'hint'}
          message={wantsReason ? t('submit.reasonNeeded') : t('submit.reasonHint')}
        />
      )}
      <ProblemNote problem={submission.problem} />
    </Dialog>
  );
}
