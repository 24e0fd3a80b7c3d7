import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { StatusBar } from '../../components/StatusBar.tsx';
import { useNow } from '../../components/useNow.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './StudioStatus.module.css';

const selectSavedSeq = (state: RoomStore) => state.savedSeq;
const selectRecovered = (state: RoomStore) => state.recoveredEvents;
const selectWatchers = (state: RoomStore) => state.presence?.watchers ?? 0;

/** Save state in words, what was caught up after a loss of the link, and that audience and traffic are simulated. `children` stand between. */
export function StudioStatus({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('studio');
  const recovered = useRoomStore(selectRecovered);
  const watchers = useRoomStore(selectWatchers);
  return (
    <StatusBar>
      <Saved />
      {recovered !== null && (
        <span className={styles.recovered} role="status">
          <StateMark kind="ok" />
          {t('link.recovered', { count: recovered })}
        </span>
      )}
      {watchers > 0 && <span>{t('status.watchers', { count: watchers })}</span>}
      {children}
      <span className={styles.simulated}>{t('status.simulated')}</span>
    </StatusBar>
  );
}

function Saved() {
  const { t } = useTranslation('studio');
  const savedSeq = useRoomStore(selectSavedSeq);
  const [saved, setSaved] = useState({ seq: savedSeq, atMs: Date.now() });
  const now = useNow(1000);
  // Not in an effect: an update after every frame would pile up when a slow computer gets many frames at once.
  if (saved.seq !== savedSeq) setSaved({ seq: savedSeq, atMs: Date.now() });
  if (savedSeq === 0) return <span>{t('status.notSaved')}</span>;
  const seconds = Math.floor(Math.max(0, now - saved.atMs) / 1000);
  return (
    <span className={styles.saved}>
      <StateMark kind="ok" />
      <span>{t('status.saved', { seq: savedSeq })}</span>
      <span className={styles.ago}>{seconds < 2 ? t('status.now') : t('status.ago', { seconds })}</span>
    </span>
  );
}
