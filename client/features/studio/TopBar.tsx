import { CircleHelp, Search } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TeamAlert } from '#shared/alerts/team-alerts.ts';
import type { Role } from '#shared/model/seat.ts';
import { BrandMark } from '../../components/BrandMark.tsx';
import { Button } from '../../components/Button.tsx';
import { ConnState } from '../../components/ConnState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { lazyPiece } from '../../components/lazy-piece.ts';
import { Switch } from '../../components/Switch.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { selectIsLinked } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { AlertMenu } from './AlertMenu.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { useAreKeysOn, useKeySwitch } from './KeySwitchProvider.tsx';
import { LiveBadge } from './LiveBadge.tsx';
import { SeatBadges } from './SeatBadges.tsx';
import { SeatSwitch } from './SeatSwitch.tsx';
import { SegmentMeter } from './SegmentMeter.tsx';
import { ShowControls } from './ShowControls.tsx';
import { selectEndMs } from './show-selectors.ts';
import styles from './TopBar.module.css';

/** It says nothing before the camera's code is there. */
const RecordingLight = lazyPiece(async () => ({
  default: (await import('../camera/RecordingLight.tsx')).RecordingLight,
}));

const selectClock = (state: RoomStore) => formatClock(state.room.public.showMs);
const selectPlanned = (state: RoomStore) => formatClock(selectEndMs(state));
const selectIsAway = (state: RoomStore) => !selectIsLinked(state) || state.presence?.notice === 'storage/unavailable';
const selectConnection = (state: RoomStore) => state.connection;

interface LiveProps {
  readonly role: Role | null;
  readonly onRole: (role: Role) => void;
  /** What the seat should know, or null where nobody is told. */
  readonly alerts: readonly TeamAlert[] | null;
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

export interface TopBarProps extends LiveProps {
  /** Name of the page, for screen readers. */
  readonly title: string;
}

/** The bar over every studio screen. While the link is away its banner takes the whole bar and the clock changes style. */
export function TopBar({ title, ...live }: TopBarProps) {
  const isAway = useRoomStore(selectIsAway);
  return (
    <header className={styles.bar} data-away={isAway}>
      <h1 className={styles.title}>{title}</h1>
      {isAway && (
        <Suspense fallback={null}>
          <RecordingLight />
        </Suspense>
      )}
      {isAway ? <ConnectionBanner clock={<Clock isAway />} /> : <Live {...live} />}
    </header>
  );
}

/** A piece of its own, so that the bar is not drawn again with it. */
function KeysSwitch() {
  const { t } = useTranslation('studio');
  const { toggle } = useKeySwitch();
  return (
    <span className={styles.keys}>
      <Switch label={t('top.keys')} isOn={useAreKeysOn()} onChange={toggle} />
    </span>
  );
}

function Live({ role, onRole, alerts, onPalette, onHelp }: LiveProps) {
  const { t } = useTranslation('studio');
  const connection = useRoomStore(selectConnection);
  return (
    <>
      <Link to="/" className={styles.brand}>
        <BrandMark />
        {t('brand')}
      </Link>
      <span className={styles.rule} />
      <LiveBadge />
      <Clock />
      <Suspense fallback={null}>
        <RecordingLight />
      </Suspense>
      <span className={styles.rule} />
      <SegmentMeter />
      <span className={styles.space} />
      <ShowControls />
      {alerts && <AlertMenu alerts={alerts} />}
      <SeatBadges ownRole={role} />
      <span className={styles.rule} />
      <ConnState kind={connection.kind} latencyMs={connection.latencyMs} />
      <KeysSwitch />
      <Button size={28} className={styles.palette} icon={<Search size={14} />} keyHint="Ctrl K" onClick={onPalette}>
        <span className={styles.paletteWord}>{t('palette.open')}</span>
      </Button>
      <IconButton size={28} label={t('top.help')} keyHint="?" icon={<CircleHelp size={18} />} onClick={onHelp} />
      <span className={styles.rule} />
      <SeatSwitch role={role} onRole={onRole} />
    </>
  );
}

function Clock({ isAway = false }: { readonly isAway?: boolean }) {
  const { t } = useTranslation('studio');
  const clock = useRoomStore(selectClock);
  const planned = useRoomStore(selectPlanned);
  return (
    <span className={styles.clock} data-away={isAway} role="img" aria-label={t('top.clock', { clock, planned })}>
      <span className={styles.now}>{clock}</span>
      <span className={styles.planned}>/ {planned}</span>
    </span>
  );
}
