import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me, PersonRow } from '#shared/protocol/people-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { classApi } from '../../connection/class-api.ts';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { CloudSpeech } from './CloudSpeech.tsx';
import { NewPasswordNote } from './NewPasswordNote.tsx';
import { NewPersonForm } from './NewPersonForm.tsx';
import type { NewAccount } from './OneTimePasswords.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { SampleCollege } from './SampleCollege.tsx';

/** Everybody with an account: add staff, make new passwords, and take the sample college away. */
export function PeoplePage() {
  const { t } = useTranslation('teach');
  const me = useMe();
  return (
    <PageShell title={t('people.title')}>
      <h1 className={page.heading}>{t('people.title')}</h1>
      <p className={page.lead}>{t('people.lead')}</p>
      <RoleGate roles={['teacher', 'admin']}>{me.phase === 'ready' && <PeopleParts me={me.value} />}</RoleGate>
    </PageShell>
  );
}

function PeopleParts({ me }: { readonly me: Me }) {
  const { t } = useTranslation('teach');
  const problemText = useProblemText();
  const [people, reload, refresh] = useResource(classApi.people);
  const [made, setMade] = useState<NewAccount | null>(null);
  const isAdmin = me.role === 'admin';
  const onAdded = (account: NewAccount): void => {
    setMade(account);
    refresh();
  };
  const onReset = (person: PersonRow, password: string): void => setMade({ ...person, password, teamName: null });
  return (
    <div className={page.parts}>
      <NewPersonForm isAdmin={isAdmin} onAdded={onAdded} />
      {made && <NewPasswordNote account={made} onClose={() => setMade(null)} />}
      {people.phase === 'loading' && <Loading />}
      {people.phase === 'failed' && (
        <ErrorState text={problemText(people.problem)} code={people.problem.code} onRetry={reload} />
      )}
      {people.phase === 'ready' && <PeoplePanel people={people.value} me={me} onReset={onReset} />}
      {isAdmin && (
        <p>
          <Link className={page.back} to="/teach/audit">
            {t('people.audit')}
          </Link>
        </p>
      )}
      {isAdmin && <CloudSpeech />}
      {isAdmin && <SampleCollege onRemoved={reload} />}
    </div>
  );
}
