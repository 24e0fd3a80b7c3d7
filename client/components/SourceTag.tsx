import { useTranslation } from 'react-i18next';
import type { UtteranceSource } from '#shared/model/speech-act.ts';
import styles from './SourceTag.module.css';

/** Where words came from: typed, recognised, the prompter, the act pad or a bot. */
export function SourceTag({ source }: { readonly source: UtteranceSource }) {
  const { t } = useTranslation();
  return (
    <span className={styles.tag} title={t('source.label')}>
      {t(`source.${source}`)}
    </span>
  );
}
