import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { LiveRoom } from '../../store/LiveRoom.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRefusalText } from '../../store/useRefusalText.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useDarkTheme } from '../studio/useDarkTheme.ts';
import styles from './PhonePage.module.css';
import { PhoneView } from './PhoneView.tsx';

const selectProjectName = (state: RoomStore) => state.brief?.projectName ?? null;
const selectConnection = (state: RoomStore) => state.connection;

/** `/watch/:watchId`: what any viewer sees, from public facts alone. */
export function PhonePage() {
  const { watchId = '' } = useParams();
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
  const refusalText = useRefusalText();
  const { pick } = useLanguage();
  const projectName = useRoomStore(selectProjectName);
  const connection = useRoomStore(selectConnection);
  if (connection.refusal) {
    const { code } = connection.refusal;
    // A link that was cut off or mistyped does not even have the shape of one.
    const isGone = code === 'wire/unknown_room' || code === 'wire/invalid_payload';
    return (
      <main className={styles.gone}>
        <title>{t('brand')}</title>
        <ErrorState text={isGone ? t('phone.gone') : refusalText(connection.refusal)} code={code} />
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
