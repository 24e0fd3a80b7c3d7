import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { useProblemText } from '../../connection/useProblemText.ts';
import { OneTimePasswords } from './OneTimePasswords.tsx';
import { RosterInput } from './RosterInput.tsx';
import { RosterPreviewPanel } from './RosterPreviewPanel.tsx';
import { type OpenClass, useClass } from './useClass.ts';
import { useRoster } from './useRoster.ts';

/** Students of a class from a list: paste or choose it, look at every row, take over the whole or nothing. */
export function RosterPage() {
  const { t } = useTranslation('teach');
  const { classId = '' } = useParams();
  return (
    <PageShell title={t('roster.title')}>
      <RoleGate roles={['teacher', 'admin']}>
        <RosterOfClass key={classId} classId={classId} />
      </RoleGate>
    </PageShell>
  );
}

function RosterOfClass({ classId }: { readonly classId: string }) {
  const problemText = useProblemText();
  const { state, reload } = useClass(classId);
  if (state.phase === 'loading') return <Loading />;
  if (state.phase === 'failed')
    return <ErrorState text={problemText(state.problem)} code={state.problem.code} onRetry={reload} />;
  return <RosterParts open={state.value} />;
}

function RosterParts({ open: { view } }: { readonly open: OpenClass }) {
  const { t } = useTranslation('teach');
  const roster = useRoster(view.classId);
  return (
    <>
      <Link className={page.back} to={`/teach/classes/${view.classId}`}>
        {t('roster.back', { name: view.name })}
      </Link>
      <h1 className={page.heading}>{t('roster.heading', { name: view.name })}</h1>
      <p className={page.lead}>{t('roster.lead')}</p>
      <div className={page.parts}>
        {roster.imported === null ? (
          <>
            <RosterInput roster={roster} />
            {roster.preview && <RosterPreviewPanel roster={roster} preview={roster.preview} />}
          </>
        ) : (
          <OneTimePasswords
            people={roster.imported.people}
            fileName={`${view.name}.csv`}
            doneTo={`/teach/classes/${view.classId}`}
          />
        )}
      </div>
    </>
  );
}
