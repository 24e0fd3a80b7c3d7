import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AssignmentPhaseChange, AssignmentView } from '#shared/protocol/assignment-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './AssignmentPage.module.css';

export interface PhaseActsProps {
  readonly view: AssignmentView;
  readonly onView: (view: AssignmentView) => void;
}

type Asked = 'published' | 'closed' | 'remove';

/** Publishes, closes, opens again; a draft can be removed. Each is asked once more, with what it does to the teams. */
export function PhaseActs({ view, onView }: PhaseActsProps) {
  const { t } = useTranslation('assign');
  const navigate = useNavigate();
  const toast = useToast();
  const { classId, assignmentId, phase, version, content } = view;
  const [asked, setAsked] = useState<Asked | null>(null);
  const turning = useSubmission((next: AssignmentPhaseChange) => assignmentApi.setPhase(classId, assignmentId, next));
  const removing = useSubmission(() => assignmentApi.removeDraft(classId, assignmentId));
  const turn = async (to: AssignmentPhaseChange['phase']): Promise<void> => {
    const next = await turning.submit({ phase: to, version });
    if (next === null) return;
    setAsked(null);
    onView(next);
    toast('ok', t(`phase.${to}Done`, { title: next.content.title }));
  };
  const remove = async (): Promise<void> => {
    if ((await removing.submit(undefined)) !== null) navigate(`/teach/classes/${classId}`);
  };
  const ask = asked === 'published' && phase === 'closed' ? 'reopen' : asked;
  return (
    <div className={styles.acts}>
      {phase === 'draft' && (
        <Button size={36} onClick={() => setAsked('remove')}>
          {t('act.remove')}
        </Button>
      )}
      {phase === 'published' ? (
        <Button size={36} onClick={() => setAsked('closed')}>
          {t('act.closed')}
        </Button>
      ) : (
        <Button size={36} variant="primary" onClick={() => setAsked('published')}>
          {phase === 'draft' ? t('act.published') : t('act.reopen')}
        </Button>
      )}
      {asked === null && <ProblemNote problem={turning.problem} />}
      {asked !== null && ask !== null && (
        <ConfirmDialog
          title={t(`ask.${ask}Title`, { title: content.title })}
          about={t(`ask.${ask}About`)}
          act={t(`act.${ask}`)}
          submission={asked === 'remove' ? removing : turning}
          onConfirm={() => void (asked === 'remove' ? remove() : turn(asked))}
          onClose={() => {
            setAsked(null);
            turning.clear();
            removing.clear();
          }}
        />
      )}
    </div>
  );
}
