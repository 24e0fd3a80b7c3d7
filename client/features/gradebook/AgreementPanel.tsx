import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementReport } from '#shared/protocol/review-contract.ts';
import { ENOUGH_RECORDINGS, type Estimate } from '#shared/scoring/agreement/estimate.ts';
import { Chip } from '../../components/Chip.tsx';
import { Definition } from '../../components/Definition.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { CalibrationTable } from './CalibrationTable.tsx';
import { CriterionTable } from './CriterionTable.tsx';
import { Estimated, ICC_BANDS } from './Estimated.tsx';
import styles from './GradebookPage.module.css';
import { PairTable } from './PairTable.tsx';
import { RaterTable } from './RaterTable.tsx';

/** How far the raters of a class agree: by criterion, in total, by pair and by rater. */
export function AgreementPanel({ classId }: { readonly classId: string }) {
  const { t } = useTranslation('review');
  const problemText = useProblemText();
  const load = useCallback(() => reviewApi.agreement(classId), [classId]);
  const [resource, reload] = useResource(load);
  return (
    <Panel size={48} title={t('agreement.title')} actions={<span className={styles.note}>{t('agreement.note')}</span>}>
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
      )}
      {resource.phase === 'ready' && <Report report={resource.value} />}
    </Panel>
  );
}

function Report({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('review');
  const { agreement, markedCount } = report;
  const calibration =
    report.calibration.length === 0 ? null : (
      <div className={styles.scroll}>
        <CalibrationTable report={report} />
      </div>
    );
  if (markedCount === 0)
    return (
      <>
        <EmptyState title={t('agreement.emptyTitle')} text={t('agreement.emptyText')} />
        {calibration}
      </>
    );
  return (
    <div className={styles.agreement}>
      <p className={styles.lead}>
        {t('agreement.lead', { count: markedCount, of: report.gradedCount })}{' '}
        {markedCount < ENOUGH_RECORDINGS && <Chip tone="warn">{t('agreement.tooFew')}</Chip>}
      </p>
      <dl className={styles.figures}>
        <div>
          <dt>
            <Definition word={t('agreement.single')} meaning={t('agreement.singleMeaning')} />
          </dt>
          <Figure estimate={agreement.single} bands={ICC_BANDS} />
        </div>
        <div>
          <dt>
            <Definition word={t('agreement.average')} meaning={t('agreement.averageMeaning')} />
          </dt>
          <Figure estimate={agreement.average} bands={ICC_BANDS} />
        </div>
      </dl>
      <div className={styles.scroll}>
        <CriterionTable report={report} />
      </div>
      <div className={styles.scroll}>
        <PairTable report={report} />
      </div>
      <div className={styles.scroll}>
        <RaterTable report={report} />
      </div>
      {calibration}
    </div>
  );
}

function Figure({ estimate, bands }: { readonly estimate: Estimate; readonly bands: readonly number[] }) {
  return (
    <dd>
      <Estimated estimate={estimate} bands={bands} />
    </dd>
  );
}
