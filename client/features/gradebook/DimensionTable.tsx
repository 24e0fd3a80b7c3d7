import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import { Loading } from '../../components/Loading.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useResource } from '../../connection/useResource.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './GradebookPage.module.css';

const JUDGES = ['auto', 'mentor', 'teacher'] as const;

/** What each source gave a rehearsal for each dimension, and by which rubric: read when somebody opens the line. */
export function DimensionTable({ row }: { readonly row: Pick<GradebookRow, 'roomId' | 'rubricHash'> }) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const load = useCallback(() => reviewApi.dimensions(row.roomId), [row.roomId]);
  const [resource] = useResource(load);
  if (resource.phase === 'loading') return <Loading />;
  if (resource.phase === 'failed') return <ProblemNote problem={resource.problem} />;
  const shown = (points: number | null) => (points === null ? '–' : formatDecimal(points, 1));
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {t('book.dimensions')} <span className={styles.when}>{t('book.rubricHash', { hash: row.rubricHash })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('book.dimension')}</th>
            {JUDGES.map((source) => (
              <th key={source} scope="col" className={styles.number}>
                {t(`source.${source}`)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t('book.most')}
            </th>
          </tr>
        </thead>
        <tbody>
          {resource.value.map(({ id, name, maxPoints, ...points }) => (
            <tr key={id}>
              <th scope="row">{pick(name)}</th>
              {JUDGES.map((source) => (
                <td key={source} className={styles.number}>
                  {shown(points[source])}
                </td>
              ))}
              <td className={styles.number}>{maxPoints}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
