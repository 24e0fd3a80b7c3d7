import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/useNow.ts';
import { formatClock } from '../../format/clock.ts';
import type { CameraState } from '../../media/camera-store.ts';
import { selectPhase } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useCamera, useCameraDesk } from './CameraProvider.tsx';
import type { CameraDesk } from './camera-desk.ts';
import styles from './RecordingLight.module.css';

const selectSince = (state: CameraState) => state.recordingSinceMs;
const selectPhaseOf = (state: CameraState) => state.phase;
const selectWaiting = (state: CameraState) => state.progress.waiting;
/** A second or two always waits while recording runs. */
const USUALLY_WAITING = 4;

/** Says that this person is recorded, for as long as it is so. It has no way to be hidden. */
export function RecordingLight() {
  const desk = useCameraDesk();
  return desk === null ? null : <Light desk={desk} />;
}

function Light({ desk }: { readonly desk: CameraDesk }) {
  const { t } = useTranslation('studio');
  const now = useNow(1_000);
  const since = useCamera(desk, selectSince);
  const phase = useCamera(desk, selectPhaseOf);
  const waiting = useCamera(desk, selectWaiting);
  const isOver = useRoomStore(selectPhase) === 'ended';
  if (since !== null) {
    return (
      <span className={styles.light} data-state="recording">
        <span className={styles.dot} aria-hidden="true" />
        <span role="status">{t('light.recording')}</span>
        <span className={styles.clock}>{formatClock(Math.max(0, now - since))}</span>
        {waiting > USUALLY_WAITING && <span className={styles.waiting}>{t('light.waiting', { count: waiting })}</span>}
      </span>
    );
  }
  if (waiting > 0) {
    return (
      <span className={styles.light} role="status">
        {t('light.sending', { count: waiting })}
      </span>
    );
  }
  if (phase === 'ready' && !isOver) return <span className={styles.light}>{t('light.ready')}</span>;
  return null;
}
