import { useTranslation } from 'react-i18next';
import { SOURCES, type Source } from '#shared/scoring/blend-sources.ts';
import type { GradebookRow } from '#shared/scoring/gradebook.ts';
import styles from './GradebookPage.module.css';

export interface SourceHeadsProps {
  readonly rows: readonly GradebookRow[];
}

/** Headings of the sources and of the blend; with the weights where all lines have the same. */
export function SourceHeads({ rows }: SourceHeadsProps) {
  const { t } = useTranslation('review');
  const weights = rows[0]?.weights;
  const isSame = (source: Source) => rows.every((row) => row.weights[source] === weights?.[source]);
  return (
    <>
      {SOURCES.map((source) => (
        <th key={source} scope="col" className={styles.number}>
          {t(`source.${source}`)} {weights !== undefined && isSame(source) && <small>{weights[source]}%</small>}
        </th>
      ))}
      <th scope="col" className={styles.number}>
        {t('source.blend')}
      </th>
    </>
  );
}
