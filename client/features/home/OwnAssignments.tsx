import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Panel } from '../../components/Panel.tsx';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { OwnAssignmentItem } from './OwnAssignmentItem.tsx';

/** What a student's teams are asked to rehearse: what is due first, and how far each is. */
export function OwnAssignments() {
  const { t } = useTranslation('assign');
  const problemText = useProblemText();
  const [own, reload, refresh] = useResource(assignmentApi.own);
  if (own.phase === 'loading') return null;
  if (own.phase === 'failed')
    return <ErrorState text={problemText(own.problem)} code={own.problem.code} onRetry={reload} />;
  if (own.value.length === 0) return null;
  return (
    <Panel size={48} title={t('list.title')} count={own.value.length}>
      <ul>
        {own.value.map((row) => (
          <OwnAssignmentItem key={`${row.assignmentId} ${row.teamId}`} row={row} onChanged={refresh} />
        ))}
      </ul>
    </Panel>
  );
}
