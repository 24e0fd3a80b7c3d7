import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { selectPhase } from '../../store/selectors.ts';
import { useRefusalText } from '../../store/useRefusalText.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './Preparation.module.css';
import { PrepareDesk } from './PrepareDesk.tsx';

const selectHasTeam = (state: RoomStore) => state.brief?.team != null && state.room.team !== null;
const selectRefusal = (state: RoomStore) => state.connection.refusal;

/** The preparation of whatever room the store is of: in its lobby the desk, later the way to where the show is. */
export function Preparation() {
  const { t } = useTranslation('prepare');
  return (
    <PageShell title={t('show.title')} isWide>
      <Room />
    </PageShell>
  );
}

function Room() {
  const { t } = useTranslation('prepare');
  const { roomId = '' } = useParams();
  const refusal = useRoomStore(selectRefusal);
  const hasTeam = useRoomStore(selectHasTeam);
  const phase = useRoomStore(selectPhase);
  const refusalText = useRefusalText();
  if (refusal !== null) {
    return (
      <>
        <ErrorState text={refusalText(refusal)} code={refusal.code} onRetry={() => window.location.reload()} />
        <div className={styles.way}>
          <ButtonLink to="/">{t('show.home')}</ButtonLink>
        </div>
      </>
    );
  }
  if (!hasTeam) return <Loading text={t('show.loading')} />;
  if (phase === 'lobby') return <PrepareDesk />;
  const isOver = phase === 'ended';
  return (
    <EmptyState
      title={t(isOver ? 'show.over' : 'show.onAir')}
      text={t(isOver ? 'show.overText' : 'show.onAirText')}
      actions={
        <ButtonLink variant="primary" size={36} to={isOver ? `/debrief/${roomId}` : `/studio/${roomId}`}>
          {t(isOver ? 'show.toDebrief' : 'show.toStudio')}
        </ButtonLink>
      }
    />
  );
}
