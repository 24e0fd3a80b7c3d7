import { Download } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ProjectReport } from '#shared/protocol/enterprise-contract.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { PrintButton } from '../../components/PrintButton.tsx';
import { RoleGate } from '../../components/RoleGate.tsx';
import page from '../../components/StaffPage.module.css';
import { enterpriseApi } from '../../connection/enterprise-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Report.module.css';
import { ReportBody } from './ReportBody.tsx';

/** What an enterprise gets back: how its goods did in the shows of a teacher's classes. On screen, as print and as a file. */
export function ReportPage() {
  const { t } = useTranslation('enterprise');
  const { projectId = '' } = useParams();
  return (
    <PageShell title={t('report.title')} isWide>
      <RoleGate roles={['teacher', 'admin']}>
        <Link className={page.back} to="/teach/enterprises">
          {t('report.back')}
        </Link>
        <Report key={projectId} projectId={projectId} />
      </RoleGate>
    </PageShell>
  );
}

function Report({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('enterprise');
  const problemText = useProblemText();
  const load = useCallback(() => enterpriseApi.report(projectId), [projectId]);
  const [report, reload] = useResource(load);
  if (report.phase === 'loading') return <Loading text={t('report.loading')} />;
  if (report.phase === 'failed')
    return <ErrorState text={problemText(report.problem)} code={report.problem.code} onRetry={reload} />;
  return <Loaded report={report.value} />;
}

function Loaded({ report }: { readonly report: ProjectReport }) {
  const { t } = useTranslation('enterprise');
  const { pick, language } = useLanguage();
  if (report.shows === 0)
    return (
      <>
        <h1 className={page.heading}>{pick(report.projectName)}</h1>
        <EmptyState title={t('report.emptyTitle')} text={t('report.emptyText')} />
      </>
    );
  return (
    <>
      <div className={styles.acts}>
        <PrintButton label={t('report.print')} sheet={<ReportBody report={report} />} />
        <a className={page.file} data-size="32" href={enterpriseApi.reportFile(report.projectId, language)} download>
          <Download size={16} aria-hidden="true" />
          {t('report.download')}
        </a>
      </div>
      <ReportBody report={report} />
    </>
  );
}
