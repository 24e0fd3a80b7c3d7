import { Film } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JournalEntry } from '#shared/model/recording.ts';
import { footageDoor } from '#shared/protocol/footage-url.ts';
import { BrandMark } from '../../components/BrandMark.tsx';
import { Button } from '../../components/Button.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { AssistantScreen } from '../assistant/AssistantScreen.tsx';
import { ModeratorScreen } from '../chat/ModeratorScreen.tsx';
import { DirectorScreen } from '../director/DirectorScreen.tsx';
import { FootageDrawer } from '../footage/FootageDrawer.tsx';
import { FootageVideo } from '../footage/FootageVideo.tsx';
import { useFilmedReplay } from '../footage/useFilmedReplay.tsx';
import { useFootage } from '../footage/useFootage.ts';
import { HostScreen } from '../host/HostScreen.tsx';
import { KEYS_OFF, KeySwitchContext } from '../studio/KeySwitchProvider.tsx';
import { OperatorScreen } from '../studio/OperatorScreen.tsx';
import { useHotkeys } from '../studio/useHotkeys.ts';
import type { ReplayStoreApi } from './create-replay-store.ts';
import styles from './ReplayDesk.module.css';
import { Timeline } from './Timeline.tsx';
import { Transport } from './Transport.tsx';
import { useTimeline } from './useTimeline.ts';

const DESKS = ['operator', 'moderator', 'host', 'assistant', 'director'] as const;
type Desk = (typeof DESKS)[number];

const selectTitle = (state: RoomStore) => state.brief?.projectName ?? null;
const selectRoomId = (state: RoomStore) => state.brief?.roomId ?? '';

export interface ReplayDeskProps {
  readonly store: ReplayStoreApi;
  readonly entries: readonly JournalEntry[];
  readonly startMs: number;
}

/** One of the studio's screens over a recording, with the playhead below. */
export function ReplayDesk({ store, entries, startMs }: ReplayDeskProps) {
  const { t } = useTranslation('replay');
  const { t: common } = useTranslation();
  const [desk, setDesk] = useState<Desk>('operator');
  const roomId = useRoomStore(selectRoomId);
  const file = useFootage(footageDoor.ofRoom(roomId));
  const { clock, player, voice } = useFilmedReplay(store, entries, file, startMs);
  const [isListed, setListed] = useState(false);
  const { footage } = file;
  const lanes = useTimeline(entries, store.endMs);
  useHotkeys({
    Space: clock.toggle,
    ArrowLeft: () => clock.seek(clock.atMs - 5_000),
    ArrowRight: () => clock.seek(clock.atMs + 5_000),
    ',': () => clock.seek(clock.atMs - 1_000),
    '.': () => clock.seek(clock.atMs + 1_000),
    '<': () => clock.shiftSpeed(-1),
    '>': () => clock.shiftSpeed(1),
  });
  return (
    <div className={styles.page}>
      <ReplayHead desk={desk} onDesk={setDesk} onFootage={footage === null ? null : () => setListed(true)} />
      {/* The desks' own keys give commands; in a replay the keys belong to the playhead. */}
      <KeySwitchContext value={KEYS_OFF}>
        <div className={styles.desk}>
          {desk === 'operator' && <OperatorScreen />}
          {desk === 'moderator' && <ModeratorScreen />}
          {desk === 'host' && <HostScreen />}
          {desk === 'assistant' && <AssistantScreen />}
          {desk === 'director' && <DirectorScreen />}
        </div>
      </KeySwitchContext>
      <section className={styles.foot} aria-label={t('title')}>
        <div className={styles.course}>
          {player.timeline !== null && footage !== null && (
            <div className={styles.picture}>
              <FootageVideo player={player} footage={footage} entries={entries} look="fit" />
            </div>
          )}
          <Timeline {...lanes} clock={clock} voice={voice} />
        </div>
        <Transport clock={clock} endMs={store.endMs}>
          {player.roles.length > 1 && (
            <Segmented
              label={t('footage.whose')}
              size={28}
              value={player.role}
              options={player.roles.map((value) => ({ value, label: common(`role.${value}.name`) }))}
              onChange={player.setRole}
            />
          )}
          <p className={styles.keys}>{t('keys')}</p>
        </Transport>
      </section>
      {isListed && footage !== null && (
        <FootageDrawer roomId={roomId} footage={footage} onClose={() => setListed(false)} onChanged={file.reload} />
      )}
    </div>
  );
}

interface ReplayHeadProps {
  readonly desk: Desk;
  readonly onDesk: (desk: Desk) => void;
  /** Opens what there is of footage; null while nobody knows. */
  readonly onFootage: (() => void) | null;
}

function ReplayHead({ desk, onDesk, onFootage }: ReplayHeadProps) {
  const { t } = useTranslation('replay');
  const { t: common } = useTranslation();
  const { pick } = useLanguage();
  const title = useRoomStore(selectTitle);
  const roomId = useRoomStore(selectRoomId);
  const seq = useRoomStore((state) => state.lastSeq);
  return (
    <header className={styles.head}>
      <Link to="/" className={styles.brand}>
        <BrandMark />
        {common('brand')}
      </Link>
      <h1 className={styles.title}>
        {t('title')} · {title === null ? '' : pick(title)}
      </h1>
      <span className={styles.seq}>{t('saved', { seq })}</span>
      <Segmented
        label={t('desk')}
        size={28}
        value={desk}
        options={DESKS.map((value) => ({ value, label: common(`role.${value}.name`) }))}
        onChange={onDesk}
      />
      {onFootage !== null && (
        <Button size={28} icon={<Film size={14} />} onClick={onFootage}>
          {t('footage.title')}
        </Button>
      )}
      <Link to={`/debrief/${roomId}`} className={styles.link}>
        {t('toDebrief')}
      </Link>
    </header>
  );
}
