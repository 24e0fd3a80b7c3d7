import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#shared/model/language.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './IncidentTray.module.css';

export interface IncidentTruthProps {
  readonly truth: Bilingual;
  readonly expected: Bilingual;
}

/** What was really the matter, and what a good team does: for the staff at once, for the team when it is closed. */
export function IncidentTruth({ truth, expected }: IncidentTruthProps) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  return (
    <div className={styles.truth}>
      <p>
        <b>{t('incident.truth')}</b> {pick(truth)}
      </p>
      <p>
        <b>{t('incident.expected')}</b> {pick(expected)}
      </p>
    </div>
  );
}
