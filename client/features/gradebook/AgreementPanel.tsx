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
import { formatDecimal } from '../../format/percent.ts';
import { signed } from '../../format/signed.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './GradebookPage.module.css';

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
  if (markedCount === 0) return <EmptyState title={t('agreement.emptyTitle')} text={t('agreement.emptyText')} />;
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
    </div>
  );
}

/** Lower ends of moderate, good and excellent. Source: Koo and Li 2016, as in `domain` 6.4. */
const ICC_BANDS = [0.5, 0.75, 0.9] as const;
/** Lower ends of moderate, good (substantial) and excellent. Source: Landis and Koch 1977, as in `domain` 6.4. */
const KAPPA_BANDS = [0.41, 0.61, 0.81] as const;
/** Under 0.667 nothing may be concluded, from 0.8 it is firm. Source: Krippendorff, as in `domain` 6.4. */
const ALPHA_BANDS = [0.667, 0.8, 0.9] as const;
const WORDS = ['poor', 'moderate', 'good', 'excellent'] as const;

function Figure({ estimate, bands }: { readonly estimate: Estimate; readonly bands: readonly number[] }) {
  return (
    <dd>
      <Estimated estimate={estimate} bands={bands} />
    </dd>
  );
}

/** A value with what it is called and its interval; of too few recordings the interval comes first. */
function Estimated({ estimate, bands }: { readonly estimate: Estimate; readonly bands: readonly number[] }) {
  const { t } = useTranslation('review');
  const { value, interval, isTooFew } = estimate;
  if (value === null) return <span className={styles.when}>{t('agreement.none')}</span>;
  const word = WORDS[bands.filter((bound) => value >= bound).length] ?? 'poor';
  return (
    <>
      <b>{shown(value)}</b>{' '}
      {interval !== null && (
        <span className={styles.when}>
          {shown(interval.low)} – {shown(interval.high)}
        </span>
      )}{' '}
      <span className={styles.band}>{isTooFew ? t('agreement.few') : t(`agreement.band.${word}`)}</span>
    </>
  );
}

/** Below 0 it only matters that there is no agreement; of few recordings such values run far away. */
function shown(value: number): string {
  return value < 0 ? '< 0' : formatDecimal(value, 2);
}

/** Heading over how many recordings an estimate is of. */
function CountHead() {
  const { t } = useTranslation('review');
  return (
    <th scope="col" className={styles.number}>
      {t('agreement.count')}
    </th>
  );
}

/** Heading over weighted kappa, with what it means. */
function KappaHead() {
  const { t } = useTranslation('review');
  return (
    <th scope="col">
      <Definition word={t('agreement.kappa')} meaning={t('agreement.kappaMeaning')} />
    </th>
  );
}

function CriterionTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('dispute.criterion')}</th>
          <KappaHead />
          <th scope="col">
            <Definition word={t('agreement.alpha')} meaning={t('agreement.alphaMeaning')} />
          </th>
          <CountHead />
        </tr>
      </thead>
      <tbody>
        {report.agreement.criteria.map(({ id, kappa, alpha }) => (
          <tr key={id}>
            <th scope="row">{pick(report.rubric.find((one) => one.id === id)?.name ?? { zh: id, en: id })}</th>
            <td>
              <Estimated estimate={kappa} bands={KAPPA_BANDS} />
            </td>
            <td>
              <Estimated estimate={alpha} bands={ALPHA_BANDS} />
            </td>
            <td className={styles.number}>{alpha.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PairTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('review');
  const nameOf = (id: string) => report.names[id] ?? id;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('agreement.pair')}</th>
          <KappaHead />
          <th scope="col" className={styles.number}>
            {t('agreement.difference')}
          </th>
          <CountHead />
        </tr>
      </thead>
      <tbody>
        {report.agreement.pairs.map(({ raterIds: [first, second], kappa, difference }) => (
          <tr key={`${first}/${second}`}>
            <th scope="row">
              {nameOf(first)} – {nameOf(second)}
            </th>
            <td>
              <Estimated estimate={kappa} bands={KAPPA_BANDS} />
            </td>
            <td className={styles.number}>{signed(difference, 1)}</td>
            <td className={styles.number}>{kappa.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RaterTable({ report }: { readonly report: AgreementReport }) {
  const { t } = useTranslation('review');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('agreement.rater')}</th>
          <th scope="col" className={styles.number}>
            <Definition word={t('agreement.severity')} meaning={t('agreement.severityMeaning')} />
          </th>
          <th scope="col" className={styles.number}>
            <Definition word={t('agreement.spread')} meaning={t('agreement.spreadMeaning')} />
          </th>
          <CountHead />
        </tr>
      </thead>
      <tbody>
        {report.agreement.raters.map(({ raterId, duty, severity, spread, count }) => (
          <tr key={raterId}>
            <th scope="row">
              {t('others.grade', { name: report.names[raterId] ?? raterId, duty: t(`duty.${duty}`) })}
            </th>
            <td className={styles.number}>{severity === null ? '–' : signed(severity, 1)}</td>
            <td className={styles.number}>{spread === null ? '–' : formatDecimal(spread, 1)}</td>
            <td className={styles.number}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
