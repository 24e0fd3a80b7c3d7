import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './PlanTable.module.css';
import { startOf } from './plan-draft.ts';
import { SegmentActs } from './SegmentActs.tsx';
import { SegmentLength, SegmentName } from './SegmentFields.tsx';
import { SegmentProducts } from './SegmentProducts.tsx';
import type { ShowPlan } from './useShowPlan.ts';

const COLUMNS = ['start', 'name', 'length', 'products', 'acts'] as const;

/** The run-of-show as a table: everything that the time axis does, by typing. */
export function PlanTable({ plan }: { readonly plan: ShowPlan }) {
  const { t } = useTranslation('prepare');
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{t('show.plan.segments')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {column === 'acts' ? <VisuallyHidden>{t('show.plan.acts')}</VisuallyHidden> : t(`show.plan.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.segments.map((segment, index) => {
            const fields = { plan, index, segment, isLabelHidden: true };
            return (
              <tr key={segment.id} className={styles.row}>
                <td className={styles.start}>{formatClock(startOf(plan.segments, index))}</td>
                <td className={styles.name}>
                  <SegmentName {...fields} />
                </td>
                <td className={styles.length}>
                  <SegmentLength {...fields} />
                </td>
                <td>
                  <SegmentProducts {...fields} />
                </td>
                <td className={styles.acts}>
                  <SegmentActs {...fields} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
