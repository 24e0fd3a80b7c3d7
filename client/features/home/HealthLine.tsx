import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { api } from '../../connection/api.ts';
import { useResource } from '../../connection/useResource.ts';
import styles from './HealthLine.module.css';

/** One line about this server: can it save, asked by a real write. */
export function HealthLine() {
  const { t } = useTranslation('home');
  const [readiness] = useResource(api.readiness);
  if (readiness.phase === 'loading') return null;
  const state =
    readiness.phase === 'ready' ? 'ready' : readiness.problem.code === 'link/unreachable' ? 'away' : 'notReady';
  return (
    <p className={styles.line} data-state={state} role="status">
      <StateMark kind={state === 'ready' ? 'ok' : 'act'} size={12} />
      <b className={styles.word}>{t(`health.${state}`)}</b>
      {t(`health.${state}Text`)}
    </p>
  );
}
