import { useTranslation } from 'react-i18next';
import { selectPhase } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './LiveBadge.module.css';

/** Phase of the show; only on air it is red. */
export function LiveBadge() {
  const { t } = useTranslation('studio');
  const phase = useRoomStore(selectPhase);
  return (
    <span className={styles.badge} data-phase={phase}>
      <span className={styles.dot} aria-hidden="true" />
      {t(`phase.${phase}`)}
    </span>
  );
}
