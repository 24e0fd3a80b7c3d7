import { useTranslation } from 'react-i18next';
import { CATALOGUE_TEXT } from '#shared/protocol/catalogue-text.ts';
import type { CatalogueProblem } from '#shared/protocol/http-contract.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './ProblemLine.module.css';

export interface ProblemLineProps {
  readonly problem: CatalogueProblem;
  /** The line is not said by the place in which the problem stands. */
  readonly hasLine?: boolean;
}

/** One problem of a product file: where, what, and what to do. */
export function ProblemLine({ problem, hasLine = false }: ProblemLineProps) {
  const { t } = useTranslation('prepare');
  const { language } = useLanguage();
  const isError = problem.severity === 'error';
  return (
    <li className={styles.problem} data-severity={problem.severity}>
      <StateMark kind={isError ? 'act' : 'attend'} size={12} />
      <span>
        <span className={styles.word}>{isError ? t('problem.error') : t('problem.warning')}</span>
        {hasLine && <span className={styles.place}>{t('problem.line', { line: problem.line })}</span>}
        {problem.column && <code className={styles.column}>{problem.column}</code>}
        {problemSentence(problem, language, t('problem.unknown', { code: problem.code }))}
      </span>
    </li>
  );
}

function problemSentence({ code, params }: CatalogueProblem, language: 'zh' | 'en', unknown: string): string {
  const text = Object.entries(CATALOGUE_TEXT).find(([known]) => known === code)?.[1];
  return text ? text[language].replace(/\{(\w+)\}/g, (slot, name: string) => String(params[name] ?? slot)) : unknown;
}
