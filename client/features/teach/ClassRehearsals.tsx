import { useTranslation } from 'react-i18next';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StaffRehearsal } from '../../components/StaffRehearsal.tsx';

/** The latest rehearsals of the class's teams: what is on air is watched, what is over is reviewed. */
export function ClassRehearsals({ rows }: { readonly rows: readonly RehearsalRow[] }) {
  const { t } = useTranslation('teach');
  return (
    <Panel size={48} title={t('rehearsals.title')} count={rows.length}>
      {rows.length === 0 ? (
        <EmptyState title={t('rehearsals.emptyTitle')} text={t('rehearsals.emptyText')} />
      ) : (
        <ul>
          {rows.map((row) => (
            <StaffRehearsal key={row.roomId} row={row} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
