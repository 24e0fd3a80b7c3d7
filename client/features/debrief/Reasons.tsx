import { useTranslation } from 'react-i18next';
import type { TraceReason } from '#shared/model/viewer-trace.ts';
import { formatClock } from '../../format/clock.ts';
import styles from './ViewerDrawer.module.css';

/** What moved a viewer: when, what it was, and the words that were said. */
export function Reasons({ reasons }: { readonly reasons: readonly TraceReason[] }) {
  const { t } = useTranslation('debrief');
  if (reasons.length === 0) return <p className={styles.because}>{t('viewer.nothing')}</p>;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ atMs, cause, act, text, weight }) => (
        <li key={`${cause} ${atMs} ${act} ${weight}`}>
          <span className={styles.clock}>{formatClock(atMs)}</span>{' '}
          {act === null ? t(`viewer.cause.${cause}`) : t(`viewer.act.${act}`)}
          {text !== null && <q className={styles.words}>{text}</q>}
        </li>
      ))}
    </ul>
  );
}
