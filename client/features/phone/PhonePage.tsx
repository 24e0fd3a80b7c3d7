import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../components/Loading.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { LiveRoom } from '../../store/LiveRoom.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useDarkTheme } from '../studio/useDarkTheme.ts';
import styles from './PhonePage.module.css';
import { PhoneView } from './PhoneView.tsx';

/** The texts of all refusals are as much as the rest of a page that hardly ever shows one. */
const PhoneRefusal = lazy(async () => ({ default: (await import('./PhoneRefusal.tsx')).PhoneRefusal }));

const selectProjectName = (state: RoomStore) => state.brief?.projectName ?? null;
const selectConnection = (state: RoomStore) => state.connection;

/** `/watch/:watchId`: what any viewer sees, from public facts alone. */
export function PhonePage({ watchId }: { readonly watchId: string }) {
  useDarkTheme();
  return (
    <LiveRoom roomId={watchId} view="public">
      <PhoneScreen />
    </LiveRoom>
  );
}

/** The phone over the store of whatever room is given, so that tests render it without a socket. */
export function PhoneScreen() {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const projectName = useRoomStore(selectProjectName);
  const connection = useRoomStore(selectConnection);
  if (connection.refusal) {
    return (
      <main className={styles.gone}>
        <title>{t('brand')}</title>
        <Suspense fallback={<Loading text={t('loading')} />}>
          <PhoneRefusal refusal={connection.refusal} />
        </Suspense>
      </main>
    );
  }
  if (projectName === null) return <Loading text={t('loading')} />;
  const title = t('title.phone', { project: pick(projectName) });
  return (
    <main className={styles.page}>
      <title>{title}</title>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.screen}>
        <PhoneView size="full" />
        {connection.kind !== 'live' && connection.kind !== 'slow' && (
          <p className={styles.away} role="status">
            {t(`link.${connection.kind}`)}
          </p>
        )}
      </div>
    </main>
  );
}
