import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { api } from '../../connection/api.ts';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { HealthLine } from './HealthLine.tsx';
import { HomeHead } from './HomeHead.tsx';
import styles from './HomePage.module.css';
import { NextSteps } from './NextSteps.tsx';
import { ProjectShelf } from './ProjectShelf.tsx';
import { RehearsalList } from './RehearsalList.tsx';
import { TryShow } from './TryShow.tsx';

/** Home answers “what next”: for members of the college what waits for them, for everybody a show to try at once. */
export function HomePage() {
  const { t } = useTranslation(['home', 'common']);
  const problemText = useProblemText();
  const me = useMe();
  const [library, reload] = useResource(api.library);
  const [rehearsals, reloadRehearsals] = useResource(api.rehearsals);
  const [search, setSearch] = useSearchParams();
  const projects = library.phase === 'ready' ? library.value.projects : [];
  const wanted = search.get('project');
  const chosen = projects.find((project) => project.id === wanted) ?? projects[0];
  const choose = (projectId: string): void => setSearch({ project: projectId }, { replace: true });

  // A magic link opens recordings to grade and nothing of this page.
  if (me.phase === 'ready' && me.value.link !== null) return <Navigate to="/grading" replace />;
  return (
    <PageShell title={t('title')}>
      <HomeHead />
      {me.phase === 'ready' && (
        <NextSteps
          me={me.value}
          library={library.phase === 'ready' ? library.value : null}
          rehearsals={rehearsals.phase === 'ready' ? rehearsals.value : []}
        />
      )}
      <div className={styles.hero}>
        {library.phase === 'loading' && <Loading />}
        {library.phase === 'failed' && (
          <ErrorState text={problemText(library.problem)} code={library.problem.code} onRetry={reload} />
        )}
        {library.phase === 'ready' && chosen && (
          <TryShow library={library.value} projectId={chosen.id} onProject={choose} />
        )}
      </div>
      <div className={styles.lists}>
        <RehearsalList rows={rehearsals} onRetry={reloadRehearsals} />
        <ProjectShelf projects={projects} chosenId={chosen?.id ?? null} onChoose={choose} />
      </div>
      <footer className={styles.foot}>
        <span>{t('common:disclaimer')}</span>
        <HealthLine />
      </footer>
    </PageShell>
  );
}
