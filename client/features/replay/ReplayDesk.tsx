import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JournalEntry } from '#shared/model/recording.ts';
import { BrandMark } from '../../components/BrandMark.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { AssistantScreen } from '../assistant/AssistantScreen.tsx';
import { ModeratorScreen } from '../chat/ModeratorScreen.tsx';
import { DirectorScreen } from '../director/DirectorScreen.tsx';
import { HostScreen } from '../host/HostScreen.tsx';
import { KEYS_OFF, KeySwitchContext } from '../studio/KeySwitchProvider.tsx';
import { OperatorScreen } from '../studio/OperatorScreen.tsx';
import { useHotkeys } from '../studio/useHotkeys.ts';
import type { ReplayStoreApi } from './create-replay-store.ts';
import styles from './ReplayDesk.module.css';
import { Timeline } from './Timeline.tsx';
import { Transport } from './Transport.tsx';
import { useReplayClock } from './useReplayClock.ts';
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
  const [desk, setDesk] = useState<Desk>('operator');
  const clock = useReplayClock(store, startMs);
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
      <ReplayHead desk={desk} onDesk={setDesk} />
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
        <Timeline {...lanes} clock={clock} />
        <Transport clock={clock} endMs={store.endMs}>
          <p className={styles.keys}>{t('keys')}</p>
        </Transport>
      </section>
    </div>
  );
}

function ReplayHead({ desk, onDesk }: { readonly desk: Desk; readonly onDesk: (desk: Desk) => void }) {
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
      <Link to={`/debrief/${roomId}`} className={styles.link}>
        {t('toDebrief')}
      </Link>
    </header>
  );
}
