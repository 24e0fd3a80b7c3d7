import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRow } from '#shared/protocol/mentor-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Field } from '../../components/Field.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import { ScrollBox } from '../../components/ScrollBox.tsx';
import page from '../../components/StaffPage.module.css';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useForm } from '../../connection/useForm.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { EditMentor } from './EditMentor.tsx';
import styles from './Mentors.module.css';

/** The mentors of the college: where they come from, what they know, and what waits for them. */
export function MentorsPage() {
  const { t } = useTranslation('mentors');
  return (
    <PageShell title={t('roster.title')}>
      <h1 className={page.heading}>{t('roster.title')}</h1>
      <p className={page.lead}>{t('roster.lead')}</p>
      <RoleGate roles={['teacher', 'admin']}>
        <Roster />
      </RoleGate>
    </PageShell>
  );
}

function Roster() {
  const { t } = useTranslation('mentors');
  const problemText = useProblemText();
  const [first, reload] = useResource(mentorApi.mentors);
  const [newer, setNewer] = useState<readonly MentorRow[] | null>(null);
  const rows = newer ?? (first.phase === 'ready' ? first.value : []);
  return (
    <div className={page.parts}>
      <NewMentor onRows={setNewer} />
      <Panel size={48} title={t('roster.list')} count={first.phase === 'ready' ? rows.length : undefined}>
        {first.phase === 'loading' && <Loading />}
        {first.phase === 'failed' && (
          <ErrorState text={problemText(first.problem)} code={first.problem.code} onRetry={reload} />
        )}
        {first.phase === 'ready' && rows.length === 0 && (
          <EmptyState title={t('roster.emptyTitle')} text={t('roster.emptyText')} />
        )}
        {rows.length > 0 && <MentorTable rows={rows} onRows={setNewer} />}
      </Panel>
    </div>
  );
}

interface RowsProps {
  readonly onRows: (rows: readonly MentorRow[]) => void;
}

function MentorTable({ rows, onRows }: RowsProps & { readonly rows: readonly MentorRow[] }) {
  const { t } = useTranslation('mentors');
  const [edited, setEdited] = useState<MentorRow | null>(null);
  return (
    <ScrollBox label={t('roster.list')}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('roster.name')}</th>
            <th scope="col">{t('roster.organisation')}</th>
            <th scope="col">{t('roster.expertise')}</th>
            <th scope="col">{t('roster.teams')}</th>
            <th scope="col">{t('roster.waiting')}</th>
            <th scope="col">{t('roster.graded')}</th>
            <th scope="col">
              <VisuallyHidden>{t('roster.edit')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.name} {!row.hasAccount && <Chip>{t('roster.byLink')}</Chip>}
              </th>
              <td>{row.organisation || '—'}</td>
              <td>{row.expertise || '—'}</td>
              <td>{row.teamCount}</td>
              <td>{row.waitingCount}</td>
              <td>{row.gradedCount}</td>
              <td>
                <Button size={28} aria-label={t('roster.editOf', { name: row.name })} onClick={() => setEdited(row)}>
                  {t('roster.edit')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {edited && <EditMentor mentor={edited} onRows={onRows} onClose={() => setEdited(null)} />}
    </ScrollBox>
  );
}

/** Somebody who reviews by links alone; accounts are made on the page of people. */
function NewMentor({ onRows }: RowsProps) {
  const { t } = useTranslation('mentors');
  const form = useForm({
    first: { name: '', organisation: '', expertise: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? t('roster.nameMissing') : null }),
    places: {},
    send: ({ name, organisation, expertise }) => mentorApi.add({ name: name.trim(), organisation, expertise }),
  });
  const submit = async (): Promise<void> => {
    const rows = await form.submit();
    if (rows === null) return;
    form.reset();
    onRows(rows);
  };
  return (
    <Panel size={48} title={t('roster.new')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={styles.row}>
          <Field {...form.bind('name', t('roster.nameHint'))} label={t('roster.name')} maxLength={24} />
          <Field {...form.bind('organisation')} label={t('roster.organisation')} maxLength={60} />
          <Field {...form.bind('expertise', t('roster.expertiseHint'))} label={t('roster.expertise')} maxLength={120} />
        </div>
        <div className={styles.acts}>
          <Button variant="primary" size={36} type="submit" isBusy={form.isBusy}>
            {t('roster.add')}
          </Button>
          <ProblemNote problem={form.problem} />
        </div>
      </form>
    </Panel>
  );
}
