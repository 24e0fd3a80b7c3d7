import { useTranslation } from 'react-i18next';
import { BLEND_WEIGHTS, SOURCES } from '#shared/scoring/blend-sources.ts';
import styles from './GradebookPage.module.css';

/** Headings of the sources with their weights, and of the blend. */
export function SourceHeads() {
  const { t } = useTranslation('review');
  return (
    <>
      {SOURCES.map((source) => (
        <th key={source} scope="col" className={styles.number}>
          {t(`source.${source}`)} <small>{BLEND_WEIGHTS[source]}%</small>
        </th>
      ))}
      <th scope="col" className={styles.number}>
        {t('source.blend')}
      </th>
    </>
  );
}
