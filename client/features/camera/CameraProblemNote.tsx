import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import type { CameraProblem } from '../../media/camera-problem.ts';
import styles from './CameraDialog.module.css';

/** Why there is no picture or sound, in a sentence, and what can be done about it. */
export function CameraProblemNote({ problem }: { readonly problem: CameraProblem | null }) {
  const { t } = useTranslation('studio');
  if (problem === null) return null;
  return (
    <div role="alert" className={styles.problem}>
      <StateMark kind="attend" />
      <span>
        {t(`camera.problem.${problem}.text`)} {t(`camera.problem.${problem}.way`)}
        {problem === 'insecure' && (
          <>
            {' '}
            <a href="/certificate">{t('camera.toCertificate')}</a>
          </>
        )}
      </span>
    </div>
  );
}
