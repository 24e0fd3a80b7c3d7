import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import type { ClassView } from '#shared/protocol/class-contract.ts';
import type { ClassPairs, MentorLink } from '#shared/protocol/mentor-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { assignmentApi } from '../../connection/assignment-api.ts';
import { classApi } from '../../connection/class-api.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { LinkList } from './LinkList.tsx';
import { NewLinkForm } from './NewLinkForm.tsx';
import { PairPanel } from './PairPanel.tsx';

/** The mentors of one class: who looks after which team, and the links by which mentors without an account come in. */
export function ClassMentorsPage() {
  const { t } = useTranslation('mentors');
  const { classId = '' } = useParams();
  return (
    <PageShell title={t('class.title')}>
      <RoleGate roles={['teacher', 'admin']}>
        <Link className={page.back} to={`/teach/classes/${classId}`}>
          {t('class.back')}
        </Link>
        <h1 className={page.heading}>{t('class.title')}</h1>
        <p className={page.lead}>{t('class.lead')}</p>
        <Parts key={classId} classId={classId} />
      </RoleGate>
    </PageShell>
  );
}

/** What the page needs of a class. */
interface ClassFile {
  readonly view: ClassView;
  readonly pairs: ClassPairs;
  readonly links: readonly MentorLink[];
  readonly assignments: readonly AssignmentView[];
}

function Parts({ classId }: { readonly classId: string }) {
  const problemText = useProblemText();
  const load = useCallback(() => loadClass(classId), [classId]);
  const [file, reload] = useResource(load);
  if (file.phase === 'loading') return <Loading />;
  if (file.phase === 'failed')
    return <ErrorState text={problemText(file.problem)} code={file.problem.code} onRetry={reload} />;
  return <Loaded file={file.value} />;
}

function Loaded({ file }: { readonly file: ClassFile }) {
  const [links, setLinks] = useState(file.links);
  const [pairs, setPairs] = useState(file.pairs);
  const { classId } = file.view;
  return (
    <div className={page.parts}>
      <PairPanel classId={classId} pairs={pairs} onPairs={setPairs} />
      <NewLinkForm
        classId={classId}
        mentors={pairs.mentors}
        assignments={file.assignments.filter(({ phase }) => phase !== 'draft')}
        recordings={file.view.rehearsals.filter(({ phase, showMs }) => phase === 'ended' && showMs > 0)}
        onLinks={setLinks}
      />
      <LinkList classId={classId} links={links} onLinks={setLinks} />
    </div>
  );
}

async function loadClass(classId: string): Promise<HttpResult<ClassFile>> {
  const [view, pairs, links, list] = await Promise.all([
    classApi.read(classId),
    mentorApi.pairs(classId),
    mentorApi.links(classId),
    assignmentApi.list(classId),
  ]);
  if (!view.ok) return view;
  if (!pairs.ok) return pairs;
  if (!links.ok) return links;
  if (!list.ok) return list;
  const { assignments } = list.value;
  return { ok: true, value: { view: view.value, pairs: pairs.value, links: links.value, assignments } };
}
