import { useTranslation } from 'react-i18next';
import { Definition } from '../../components/Definition.tsx';
import styles from './GradebookPage.module.css';

/** Heading over how many recordings an estimate is of. */
export function CountHead() {
  const { t } = useTranslation('review');
  return (
    <th scope="col" className={styles.number}>
      {t('agreement.count')}
    </th>
  );
}

/** Heading over weighted kappa, with what it means. */
export function KappaHead() {
  const { t } = useTranslation('review');
  return (
    <th scope="col">
      <Definition word={t('agreement.kappa')} meaning={t('agreement.kappaMeaning')} />
    </th>
  );
}
