import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { askMe } from '../../connection/me-store.ts';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { LiveRoom } from '../../store/LiveRoom.tsx';
import { Preparation } from './Preparation.tsx';

/**
 * `/prepare/:roomId`: the lobby phase of a room, at a desk. The room is entered when the browser knows who it is: the first
 * request and the first link of a new browser would otherwise make a person each.
 */
export function PreparePage() {
  const { t } = useTranslation('prepare');
  const { roomId = '' } = useParams();
  const me = useMe();
  const problemText = useProblemText();
  if (me.phase === 'ready') {
    return (
      <LiveRoom key={me.value.participantId} roomId={roomId} view="team">
        <Preparation />
      </LiveRoom>
    );
  }
  return (
    <PageShell title={t('show.title')} isWide>
      {me.phase === 'loading' ? (
        <Loading text={t('show.loading')} />
      ) : (
        <ErrorState text={problemText(me.problem)} code={me.problem.code} onRetry={() => void askMe()} />
      )}
    </PageShell>
  );
}
