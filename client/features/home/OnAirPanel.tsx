import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import type { MyClass } from '#shared/protocol/people-contract.ts';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PhaseChip } from '../../components/PhaseChip.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './StaffHome.module.css';
import { useLiveRooms } from './useLiveRooms.ts';

/** How often the list is asked for again, milliseconds: a show begins, another ends. */
const RENEWED_MS = 15_000;

/** Rehearsals of one's classes that are open now, with the way to watch them. */
export function OnAirPanel({ classes }: { readonly classes: readonly MyClass[] }) {
  const { t } = useTranslation('home');
  const problemText = useProblemText();
  const [rooms, reload, refresh] = useResource(useLiveRooms(classes));
  useEffect(() => {
    const timer = setInterval(refresh, RENEWED_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <Panel size={48} title={t('onAir.title')} count={rooms.phase === 'ready' ? rooms.value.length : undefined}>
      {rooms.phase === 'loading' && <Loading />}
      {rooms.phase === 'failed' && (
        <ErrorState text={problemText(rooms.problem)} code={rooms.problem.code} onRetry={reload} />
      )}
      {rooms.phase === 'ready' && rooms.value.length === 0 && (
        <EmptyState title={t('onAir.emptyTitle')} text={t('onAir.emptyText')} />
      )}
      {rooms.phase === 'ready' && (
        <ul>
          {rooms.value.map((row) => (
            <OnAirItem key={row.roomId} row={row} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function OnAirItem({ row }: { readonly row: RehearsalRow }) {
  const { t } = useTranslation(['home', 'common']);
  const { pick } = useLanguage();
  return (
    <li className={styles.item}>
      <div>
        <h3 className={styles.name}>{row.teamName}</h3>
        <p className={styles.about}>
          <span>{pick(row.projectName)}</span>
          <span>{row.className}</span>
        </p>
      </div>
      <PhaseChip phase={row.phase} />
      <ButtonLink size={28} to={`/studio/${row.roomId}?view=staff`}>
        {t('common:rehearsal.watch')}
      </ButtonLink>
    </li>
  );
}
