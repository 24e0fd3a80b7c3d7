import { useTranslation } from 'react-i18next';
import type { HttpProblem } from '#shared/protocol/http-contract.ts';
import { useProblemText } from '../connection/useProblemText.ts';
import styles from './ProblemNote.module.css';
import { StateMark } from './StateMark.tsx';

/** Why a press was refused, beside the button that was pressed: a sentence, and the code in small type. */
export function ProblemNote({ problem }: { readonly problem: HttpProblem | null }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  if (problem === null) return null;
  return (
    <p className={styles.note} role="alert">
      <StateMark kind="act" size={12} />
      <span>
        {problemText(problem)}
        <span className={styles.code}>{t('error.code', { code: problem.code })}</span>
      </span>
    </p>
  );
}
