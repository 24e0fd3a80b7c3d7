import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './EndedScreen.module.css';
import { useMoney } from './useShow.ts';

const selectRoom = (state: RoomStore) => state.room;

/** The show is over: how it ended, its plainest figures, and the way to the debrief. */
export function EndedScreen() {
  const { t } = useTranslation('studio');
  const { roomId = '' } = useParams();
  const { total } = useMoney();
  const room = useRoomStore(selectRoom);
  const { showMs, peakOnline, endReason } = room.public;
  const isUnstarted = showMs === 0;
  return (
    <main className={styles.page}>
      <h2 className={styles.title}>{t('ended.title')}</h2>
      {endReason && <p>{t(`ended.${isUnstarted && endReason === 'team' ? 'closed' : endReason}`)}</p>}
      {room.team && !isUnstarted && (
        <p className={styles.summary}>
          {t('ended.summary', {
            clock: formatClock(showMs),
            gmv: total(room.team.counters.gmvCents),
            orders: room.team.counters.orders,
            peak: peakOnline,
          })}
        </p>
      )}
      <div className={styles.acts}>
        <ButtonLink variant="primary" size={44} to={`/debrief/${roomId}`}>
          {t('ended.debrief')}
        </ButtonLink>
        <ButtonLink size={44} to="/">
          {t('refused.home')}
        </ButtonLink>
      </div>
    </main>
  );
}
