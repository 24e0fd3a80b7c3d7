import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { RehearsalItem } from './RehearsalItem.tsx';

/** Rooms that this person opened or sat in, newest first. */
export function RehearsalList() {
  const { t } = useTranslation('home');
  const problemText = useProblemText();
  const [rows, reload] = useResource(api.rehearsals);
  return (
    <Panel size={48} title={t('rehearsals.title')} count={rows.phase === 'ready' ? rows.value.length : undefined}>
      {rows.phase === 'loading' && <Loading />}
      {rows.phase === 'failed' && (
        <ErrorState text={problemText(rows.problem)} code={rows.problem.code} onRetry={reload} />
      )}
      {rows.phase === 'ready' && rows.value.length === 0 && (
        <EmptyState title={t('rehearsals.emptyTitle')} text={t('rehearsals.emptyText')} />
      )}
      {rows.phase === 'ready' && rows.value.length > 0 && (
        <ul>
          {rows.value.map((row) => (
            <RehearsalItem key={row.roomId} row={row} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
