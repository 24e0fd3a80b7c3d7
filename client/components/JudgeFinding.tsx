import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingVerdict } from '#shared/model/finding-judgement.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import styles from './JudgeFinding.module.css';

/** The longest reason; the schema of judgements says the same. */
const LONGEST_REASON = 200;

export interface JudgeFindingProps {
  /** The words in question: they name the buttons for those who do not see them beside it. */
  readonly phrase: string;
  /** What holds now; null while nobody has said anything. */
  readonly verdict: FindingVerdict | null;
  readonly isBusy: boolean;
  /** Resolves true when it is kept. */
  readonly onJudge: (verdict: FindingVerdict, reason: string) => Promise<boolean>;
}

/** Confirms a finding with one press, or dismisses it with a reason: Enter sends it, Escape goes back. */
export function JudgeFinding({ phrase, verdict, isBusy, onJudge }: JudgeFindingProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const dismiss = async () => {
    if (reason !== null && reason.trim() !== '' && (await onJudge('dismissed', reason))) setReason(null);
  };
  return (
    <div className={styles.judge}>
      <div className={styles.acts}>
        <Button
          size={28}
          icon={<Check size={14} />}
          isBusy={isBusy}
          aria-pressed={verdict === 'confirmed'}
          aria-label={t('finding.confirmPhrase', { phrase })}
          onClick={() => void onJudge('confirmed', '')}
        >
          {t('finding.confirm')}
        </Button>
        <Button
          size={28}
          icon={<X size={14} />}
          aria-pressed={verdict === 'dismissed'}
          aria-expanded={reason !== null}
          aria-label={t('finding.dismissPhrase', { phrase })}
          onClick={() => setReason(reason === null ? '' : null)}
        >
          {t('finding.dismiss')}
        </Button>
      </div>
      {reason !== null && (
        <div className={styles.reason}>
          <Field
            label={t('finding.reason')}
            placeholder={t('finding.reasonHint')}
            value={reason}
            onChange={setReason}
            maxLength={LONGEST_REASON}
            onSubmit={() => void dismiss()}
            onEscape={() => setReason(null)}
            inputRef={focusOnce}
          />
          <Button size={28} isBusy={isBusy} disabled={reason.trim() === ''} onClick={() => void dismiss()}>
            {t('finding.send')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whoever dismisses writes why at once, where the field may be below what can be seen. */
function focusOnce(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  field?.focus();
}
