import { useTranslation } from 'react-i18next';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import type { Resource } from '../../connection/useResource.ts';
import { RehearsalItem } from './RehearsalItem.tsx';

export interface RehearsalListProps {
  readonly rows: Resource<readonly RehearsalRow[]>;
  readonly onRetry: () => void;
}

/** Rooms that this person opened or sat in, and those of their teams, newest first. */
export function RehearsalList({ rows, onRetry }: RehearsalListProps) {
  const { t } = useTranslation('home');
  const problemText = useProblemText();
  return (
    <Panel size={48} title={t('rehearsals.title')} count={rows.phase === 'ready' ? rows.value.length : undefined}>
      {rows.phase === 'loading' && <Loading />}
      {rows.phase === 'failed' && (
        <ErrorState text={problemText(rows.problem)} code={rows.problem.code} onRetry={onRetry} />
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
