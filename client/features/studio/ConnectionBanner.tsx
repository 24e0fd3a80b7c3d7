import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../../components/BrandMark.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useNow } from '../../components/useNow.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './ConnectionBanner.module.css';

const selectConnection = (state: RoomStore) => state.connection;
const selectNotice = (state: RoomStore) => state.presence?.notice ?? null;

/** What is wrong with the link or the store, for how long, and that it clears itself. `clock` stands beside it. */
export function ConnectionBanner({ clock }: { readonly clock: ReactNode }) {
  const { t } = useTranslation('studio');
  const { kind, sinceMs } = useRoomStore(selectConnection);
  const notice = useRoomStore(selectNotice);
  const now = useNow(1000);
  const seconds = Math.max(0, Math.round((now - sinceMs) / 1000));
  const text = bannerKey(kind, notice);
  return (
    <div className={styles.banner}>
      <BrandMark />
      {clock}
      <StateMark kind={kind === 'offline' ? 'act' : 'attend'} size={14} />
      <span className={styles.text}>{t(text, { seconds })}</span>
    </div>
  );
}

function bannerKey(kind: RoomStore['connection']['kind'], notice: string | null) {
  if (kind === 'reconnecting') return 'link.bannerReconnecting';
  if (kind === 'offline' || kind === 'refused') return 'link.bannerOffline';
  return notice === null ? 'link.bannerConnecting' : 'link.bannerStorage';
}
