import { useTranslation } from 'react-i18next';
import type { RosterProblem } from '#shared/protocol/class-contract.ts';
import { rosterText } from '#shared/protocol/roster-text.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './RosterPreviewPanel.module.css';

/** One problem of a list: an error stops the import, a hint only deserves a look. */
export function RosterProblemLine({ problem }: { readonly problem: RosterProblem }) {
  const { t } = useTranslation('teach');
  const { language } = useLanguage();
  const isError = problem.severity === 'error';
  return (
    <li className={styles.problem} data-severity={problem.severity}>
      <StateMark kind={isError ? 'act' : 'info'} size={12} />
      <span>
        <span className={styles.word}>{isError ? t('roster.error') : t('roster.note')}</span>
        {rosterText(problem.code, problem.params, language)}
      </span>
    </li>
  );
}
