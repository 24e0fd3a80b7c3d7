import { useTranslation } from 'react-i18next';
import { meanPriceCents, type ReportedProduct } from '#shared/metrics/enterprise-report.ts';
import type { ProjectReport } from '#shared/protocol/enterprise-contract.ts';
import { SAID_TEXTS, TOPIC_TEXTS } from '#shared/protocol/report-text.ts';
import page from '../../components/StaffPage.module.css';
import { formatClock } from '../../format/clock.ts';
import { formatMoney, formatWholeMoney } from '../../format/money.ts';
import { formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Report.module.css';

/** Points and topics of a product that are listed; the file has all. */
const MOST = 8;

/** The report itself, on screen and on paper. */
export function ReportBody({ report }: { readonly report: ProjectReport }) {
  const { t } = useTranslation(['enterprise', 'common']);
  const { pick } = useLanguage();
  const shown = report.products.filter(
    ({ pins, orders, said, asked }) => pins + orders + said.length + asked.length > 0,
  );
  return (
    <article className={styles.report}>
      <header>
        <p className={styles.college}>{report.collegeName}</p>
        <h1 className={page.heading}>
          {pick(report.enterpriseName)} · {pick(report.projectName)}
        </h1>
        <p className={styles.meta}>
          {t('report.meta', { count: report.shows, classes: report.classNames.join(t('comma')) })}
          {report.leftOut > 0 && ` ${t('report.leftOut', { count: report.leftOut })}`}
        </p>
        <p className={styles.meta}>{t('common:disclaimer')}</p>
      </header>
      <SalesTable report={report} />
      {shown.map((row) => (
        <ProductPart key={row.productId} row={row} report={report} />
      ))}
      <p className={styles.meta}>{t('report.window')}</p>
    </article>
  );
}

function nameOf({ names }: ProjectReport, productId: string) {
  return names[productId] ?? { zh: productId, en: productId };
}

function SalesTable({ report }: { readonly report: ProjectReport }) {
  const { t } = useTranslation('enterprise');
  const { pick } = useLanguage();
  const money = (cents: number | null) => (cents === null ? '—' : formatMoney(cents, report.currency));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('report.sales')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.product')}</th>
          <th scope="col">{t('report.pins')}</th>
          <th scope="col">{t('report.shown')}</th>
          <th scope="col">{t('report.clicks')}</th>
          <th scope="col">{t('report.orders')}</th>
          <th scope="col">{t('report.price')}</th>
          <th scope="col">{t('report.range')}</th>
          <th scope="col">GMV</th>
        </tr>
      </thead>
      <tbody>
        {report.products.map((row) => (
          <tr key={row.productId}>
            <th scope="row">{pick(nameOf(report, row.productId))}</th>
            <td>{row.pins}</td>
            <td>{formatClock(row.shownMs)}</td>
            <td>{row.clicks}</td>
            <td>{row.orders}</td>
            <td>{money(meanPriceCents(row))}</td>
            <td>
              {row.lowestCents === row.highestCents
                ? money(row.lowestCents)
                : `${money(row.lowestCents)}–${money(row.highestCents)}`}
            </td>
            <td>{formatWholeMoney(row.gmvCents, report.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ProductPartProps {
  readonly row: ReportedProduct;
  readonly report: ProjectReport;
}

function ProductPart({ row, report }: ProductPartProps) {
  const { t } = useTranslation('enterprise');
  const { pick } = useLanguage();
  return (
    <section className={styles.product}>
      <h2>{pick(nameOf(report, row.productId))}</h2>
      <div className={styles.pair}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('report.said')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.point')}</th>
              <th scope="col">{t('report.times')}</th>
              <th scope="col">{t('report.clicksAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {row.said.slice(0, MOST).map(({ kind, topic, times, clicks }) => (
              <tr key={`${kind} ${topic}`}>
                <th scope="row">
                  {pick(SAID_TEXTS[kind])}
                  {topic !== null && ` · ${pick(TOPIC_TEXTS[topic])}`}
                </th>
                <td>{times}</td>
                <td>{clicks}</td>
              </tr>
            ))}
            {row.said.length === 0 && <None />}
          </tbody>
        </table>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('report.asked')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('report.topic')}</th>
              <th scope="col">{t('report.times')}</th>
              <th scope="col">{t('report.answered')}</th>
            </tr>
          </thead>
          <tbody>
            {row.asked.slice(0, MOST).map(({ topic, asked, answered }) => (
              <tr key={topic}>
                <th scope="row">{pick(TOPIC_TEXTS[topic])}</th>
                <td>{asked}</td>
                <td>{formatPercent(answered / asked)}</td>
              </tr>
            ))}
            {row.asked.length === 0 && <None />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function None() {
  const { t } = useTranslation('enterprise');
  return (
    <tr>
      <td colSpan={3}>{t('report.none')}</td>
    </tr>
  );
}
