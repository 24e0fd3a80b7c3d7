import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EnterpriseProject, EnterpriseRow } from '#shared/protocol/enterprise-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { enterpriseApi } from '../../connection/enterprise-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { CollegeLogPanel } from './CollegeLogPanel.tsx';
import { EnterpriseDialog } from './EnterpriseDialog.tsx';
import styles from './Enterprises.module.css';

/** Enterprises that bring the goods: who they are, what classes do with their projects, and the college's year with them. */
export function EnterprisesPage() {
  const { t } = useTranslation('enterprise');
  return (
    <PageShell title={t('title')}>
      <h1 className={page.heading}>{t('title')}</h1>
      <p className={page.lead}>{t('lead')}</p>
      <RoleGate roles={['teacher', 'admin']}>
        <Parts />
      </RoleGate>
    </PageShell>
  );
}

function Parts() {
  const { t } = useTranslation('enterprise');
  const problemText = useProblemText();
  const [first, reload] = useResource(enterpriseApi.list);
  const [newer, setNewer] = useState<readonly EnterpriseRow[] | null>(null);
  /** Null: the dialog of a new one. */
  const [edited, setEdited] = useState<EnterpriseRow | null>(null);
  const [isOpen, setOpen] = useState(false);
  if (first.phase === 'loading') return <Loading />;
  if (first.phase === 'failed')
    return <ErrorState text={problemText(first.problem)} code={first.problem.code} onRetry={reload} />;
  const rows = newer ?? first.value;
  const open = (row: EnterpriseRow | null): void => {
    setEdited(row);
    setOpen(true);
  };
  return (
    <div className={page.parts}>
      <Panel
        size={48}
        title={t('directory')}
        count={rows.length}
        actions={
          <Button size={28} onClick={() => open(null)}>
            {t('add')}
          </Button>
        }
      >
        <ul>
          {rows.map((row) => (
            <EnterpriseItem key={row.enterpriseId} row={row} onEdit={() => open(row)} />
          ))}
        </ul>
      </Panel>
      <CollegeLogPanel enterprises={rows} />
      {isOpen && <EnterpriseDialog row={edited} onRows={setNewer} onClose={() => setOpen(false)} />}
    </div>
  );
}

function EnterpriseItem({ row, onEdit }: { readonly row: EnterpriseRow; readonly onEdit: () => void }) {
  const { t } = useTranslation('enterprise');
  const { pick } = useLanguage();
  const { about, projects } = row;
  const facts = [about?.field, about?.contactName, about?.contactWay].filter((text) => text);
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <h3>{pick(row.name)}</h3>
        <p className={styles.about}>{facts.length > 0 ? facts.join(' · ') : t('nothingKnown')}</p>
        {about?.note && <p className={styles.note}>{about.note}</p>}
        {projects.map((project) => (
          <ProjectLine key={project.projectId} project={project} />
        ))}
      </div>
      <Button size={28} aria-label={t('editOf', { name: pick(row.name) })} onClick={onEdit}>
        {t('edit')}
      </Button>
    </li>
  );
}

function ProjectLine({ project }: { readonly project: EnterpriseProject }) {
  const { t } = useTranslation('enterprise');
  const { pick } = useLanguage();
  const classes = project.classes.map(({ name }) => name).join(t('comma'));
  return (
    <p className={styles.project}>
      <Link to={`/teach/projects/${project.projectId}/report`}>{t('reportOf', { name: pick(project.name) })}</Link>
      <span>{t('products', { count: project.productCount })}</span>
      <span>{t('shows', { count: project.showCount })}</span>
      {classes !== '' && <span>{t('workedOnBy', { classes })}</span>}
    </p>
  );
}
