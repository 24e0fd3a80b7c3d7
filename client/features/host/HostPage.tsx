import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { ConnState } from '../../components/ConnState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { LiveRoom } from '../../store/LiveRoom.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { selectHeldSeats, selectPhase } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { CameraProvider } from '../camera/CameraProvider.tsx';
import { RecordingLight } from '../camera/RecordingLight.tsx';
import { EndedScreen } from '../studio/EndedScreen.tsx';
import { KeyMapProvider } from '../studio/KeyMapProvider.tsx';
import { KeySwitchProvider } from '../studio/KeySwitchProvider.tsx';
import { LiveBadge } from '../studio/LiveBadge.tsx';
import { PausedNotice } from '../studio/PausedNotice.tsx';
import { RefusedRoom } from '../studio/RefusedRoom.tsx';
import { SeatChooser } from '../studio/SeatChooser.tsx';
import { SegmentMeter } from '../studio/SegmentMeter.tsx';
import { selectBrief, selectEndMs } from '../studio/show-selectors.ts';
import { useDarkTheme } from '../studio/useDarkTheme.ts';
import { useHasShowTexts } from '../studio/useShow.ts';
import styles from './HostPage.module.css';
import { HostScreen } from './HostScreen.tsx';

const selectRefusal = (state: RoomStore) => state.connection.refusal;
const selectConnection = (state: RoomStore) => state.connection;
const selectClock = (state: RoomStore) => formatClock(state.room.public.showMs);
const selectEnd = (state: RoomStore) => formatClock(selectEndMs(state));

/** `/studio/:roomId/host`: the host's screen alone, for the monitor beside the camera. */
export function HostPage() {
  const { roomId = '' } = useParams();
  useDarkTheme();
  return (
    <LiveRoom roomId={roomId} view="team">
      <KeySwitchProvider>
        <HostMonitor />
      </KeySwitchProvider>
    </LiveRoom>
  );
}

/** The host's page over the store of whatever room is given, so that tests render it without a socket. */
export function HostMonitor() {
  return (
    <KeyMapProvider screen="host">
      <CameraProvider>
        <Host />
      </CameraProvider>
    </KeyMapProvider>
  );
}

function Host() {
  const { t } = useTranslation('studio');
  const { roomId = '' } = useParams();
  const { pick } = useLanguage();
  const refusal = useRoomStore(selectRefusal);
  const brief = useRoomStore(selectBrief);
  const hasTexts = useHasShowTexts();
  const phase = useRoomStore(selectPhase);
  const connection = useRoomStore(selectConnection);
  const clock = useRoomStore(selectClock);
  const end = useRoomStore(selectEnd);
  const isHost = useRoomStore(useShallow(selectHeldSeats)).includes('host');
  if (refusal !== null) return <RefusedRoom refusal={refusal} />;
  if (brief === null || !hasTexts) return <Loading text={t('loading')} />;
  const title = t('title.host', { project: pick(brief.projectName) });
  return (
    <div className={styles.page}>
      <title>{title}</title>
      <header className={styles.bar}>
        <h1 className={styles.title}>{title}</h1>
        <LiveBadge />
        <RecordingLight />
        <span className={styles.clock}>
          {clock} <span className={styles.planned}>/ {end}</span>
        </span>
        <SegmentMeter />
        <span className={styles.space} />
        <ConnState kind={connection.kind} latencyMs={connection.latencyMs} />
        <Link className={styles.back} to={`/studio/${roomId}`}>
          {t('host.back')}
        </Link>
      </header>
      {phase === 'paused' && <PausedNotice />}
      {phase === 'ended' ? <EndedScreen /> : isHost ? <HostScreen /> : <SeatChooser onRole={() => undefined} />}
    </div>
  );
}
