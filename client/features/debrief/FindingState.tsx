import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingJudge, FindingJudgement, FindingVerdict } from '#shared/model/finding-judgement.ts';
import type { HttpProblem, ReportedFinding } from '#shared/protocol/http-contract.ts';
import { JudgeFinding } from '../../components/JudgeFinding.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { formatClock } from '../../format/clock.ts';
import { personName } from '../../format/person-name.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './FindingState.module.css';

export interface FindingStateProps {
  readonly roomId: string;
  readonly found: ReportedFinding;
  readonly canJudge: boolean;
  /** Something was judged: score and list are to be read again. */
  readonly onJudged: () => void;
}

/** What people said of a finding, who and when; those who may say more find it here. */
export function FindingState({ roomId, found, canJudge, onJudged }: FindingStateProps) {
  const { t } = useTranslation('debrief');
  const problemText = useProblemText();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const { finding, spoken, judgement } = found;
  const judge = async (verdict: FindingVerdict, reason: string) => {
    setBusy(true);
    const result = await api.judgeFinding(roomId, {
      utteranceId: spoken.id,
      category: finding.category,
      verdict,
      reason,
    });
    setBusy(false);
    setProblem(result.ok ? null : result.problem);
    if (result.ok) onJudged();
    return result.ok;
  };
  return (
    <div className={styles.state}>
      <p className={styles.verdict} role="status">
        {t(`findings.verdicts.${judgement?.verdict ?? 'open'}`)}
      </p>
      {judgement !== null && <Said judgement={judgement} />}
      {canJudge && (
        <JudgeFinding phrase={finding.phrase} verdict={judgement?.verdict ?? null} isBusy={isBusy} onJudge={judge} />
      )}
      {problem !== null && <p role="alert">{problemText(problem)}</p>}
    </div>
  );
}

function Said({ judgement: { by, atMs, after, reason } }: { readonly judgement: FindingJudgement }) {
  const { t } = useTranslation('debrief');
  const { language } = useLanguage();
  const who = useJudgeText()(by);
  return (
    <p className={styles.said}>
      {after === null
        ? t('findings.judgedAt', { who, clock: formatClock(atMs ?? 0) })
        : t('findings.judgedAfter', { who, name: personName(after.name, language), day: after.madeAt.slice(0, 10) })}
      {reason !== '' && <q className={styles.reason}>{reason}</q>}
    </p>
  );
}

function useJudgeText(): (by: FindingJudge) => string {
  const { t } = useTranslation('debrief');
  return (by) => t(`findings.judges.${by}`);
}
