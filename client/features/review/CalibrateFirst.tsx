import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalibrationDue } from '#shared/protocol/review-contract.ts';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './GradePanel.module.css';

/** Says before the work, not after it, that a grade is not taken yet; a draft is. */
export function CalibrateFirst({ due }: { readonly due: CalibrationDue }) {
  const { t } = useTranslation('calibrate');
  return (
    <p className={styles.leftOut}>
      <StateMark kind="attend" /> {t('first', { open: due.openCount, off: due.offCount })}{' '}
      <Link className={styles.link} to="/grading">
        {t('toTasks')}
      </Link>
    </p>
  );
}
