import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/model/speech-act.ts';
import { useLanguage } from '../locales/useLanguage.ts';
import styles from './FindingNote.module.css';
import { useGuidance } from './useGuidance.ts';

/** One finding while the show runs: the phrase, why it needs care, by which law, and what may be said instead. */
export function FindingNote({ finding, children }: { readonly finding: Finding; readonly children?: ReactNode }) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const guidance = useGuidance(finding.id);
  const [basis] = guidance?.basis ?? [];
  return (
    <div className={styles.note}>
      {/* What stands below changes every second: it is not read out. */}
      <div className={styles.words} role="status">
        <p className={styles.phrase}>{t('findings.said', { phrase: finding.phrase, severity: finding.severity })}</p>
        {guidance && <p>{pick(guidance.why)}</p>}
        {basis && (
          <p className={styles.law}>{t('findings.basis', { law: pick(basis.law), article: pick(basis.article) })}</p>
        )}
        {guidance && <p>{t('findings.safer', { text: pick(guidance.safer) })}</p>}
      </div>
      {children}
    </div>
  );
}
