import { useTranslation } from 'react-i18next';
import { formatClock } from '../../format/clock.ts';
import styles from './TrendTable.module.css';
import { TREND_FIELDS, type TrendRow, trendSteps } from './trend-series.ts';
import { useTrendFigure } from './useTrendFigure.ts';

const COLUMNS = 6;

/** The trend as figures, a column per minute. */
export function TrendTable({ rows }: { readonly rows: readonly TrendRow[] }) {
  const { t } = useTranslation('studio');
  const figure = useTrendFigure();
  const steps = trendSteps(rows, COLUMNS);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('trend.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('trend.time')}</th>
          {steps.map((row) => (
            <th key={row.atMs} scope="col">
              {formatClock(row.atMs)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {TREND_FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row">{t(`trend.${field}`)}</th>
            {steps.map((row) => (
              <td key={row.atMs}>{figure(field, row[field])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
