import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { accountApi } from '../../connection/account-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { CodeForm } from './CodeForm.tsx';
import { JoinTarget } from './JoinTarget.tsx';

/** Joining by code: of a class or of a rehearsal. The code may come with the address. */
export function JoinPage() {
  const { t } = useTranslation('account');
  const { code } = useParams();
  return (
    <PageShell title={t('join.title')}>
      {code === undefined ? <CodeForm /> : <EnteredCode key={code} code={code} />}
    </PageShell>
  );
}

function EnteredCode({ code }: { readonly code: string }) {
  const problemText = useProblemText();
  const load = useCallback(() => accountApi.code(code), [code]);
  const [target, reload] = useResource(load);
  if (target.phase === 'loading') return <Loading />;
  if (target.phase === 'ready') return <JoinTarget code={code} target={target.value} />;
  const { problem } = target;
  if (problem.code.startsWith('link/'))
    return <ErrorState text={problemText(problem)} code={problem.code} onRetry={reload} />;
  return <CodeForm refused={{ code, problem, onRetry: reload }} />;
}
