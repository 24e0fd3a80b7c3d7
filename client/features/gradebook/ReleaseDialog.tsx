import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { SourceBlend } from '../../components/SourceBlend.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './GradebookPage.module.css';

export interface ReleaseDialogProps {
  readonly row: GradebookRow;
  readonly onClose: () => void;
  readonly onReleased: () => void;
}

/** Names what the team and its students will see, and what is still missing, before grades are released. */
export function ReleaseDialog({ row, onClose, onReleased }: ReleaseDialogProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const toast = useToast();
  const submission = useSubmission(reviewApi.release);
  const names = row.students.filter(({ roles }) => roles.length > 0).map(({ name }) => name);
  const isUnsettled = row.dispute !== null && row.dispute.settlement === null;
  const missing = row.blend.missing;
  const release = async () => {
    if ((await submission.submit(row.roomId)) === null) return;
    toast('ok', t('release.done', { team: row.teamName }));
    onReleased();
    onClose();
  };
  return (
    <Dialog
      title={t('release.title', { team: row.teamName, project: pick(row.projectName) })}
      about={t('release.about')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common('action.cancel')}</Button>
          <Button variant="primary" isBusy={submission.isBusy} disabled={isUnsettled} onClick={() => void release()}>
            {t('release.do')}
          </Button>
        </>
      }
    >
      <SourceBlend totals={row.totals} blend={row.blend} dispute={row.dispute} />
      <ul className={styles.facts}>
        <li>
          {names.length === 0
            ? t('release.nobody')
            : t('release.names', { count: names.length, names: names.join(t('source.and')) })}
        </li>
        {isUnsettled && (
          <li>
            {t('release.unsettled')}{' '}
            <Link className={styles.link} to={`/review/${row.roomId}`}>
              {t('release.settle')}
            </Link>
          </li>
        )}
        {missing.length > 0 && (
          <li>
            {t('release.missing', { names: missing.map((source) => t(`source.${source}`)).join(t('source.and')) })}
          </li>
        )}
        <li>{t('release.after')}</li>
      </ul>
      <ProblemNote problem={submission.problem} />
    </Dialog>
  );
}
