import { TrendingUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import styles from './ForecastPanel.module.css';
import { ForecastResult } from './ForecastResult.tsx';
import { useForecast } from './useForecast.ts';
import type { ShowPlan } from './useShowPlan.ts';

/** What the plan would bring: asked for by a press, counted by the server, given up by another press. */
export function ForecastPanel({ plan }: { readonly plan: Pick<ShowPlan, 'isDraft'> }) {
  const { t } = useTranslation('prepare');
  const { status, problem, isSending, start, cancel } = useForecast();
  const isRunning = status?.phase === 'running';
  return (
    <Panel
      title={t('show.forecast.title')}
      size={48}
      actions={
        isRunning ? (
          <Button icon={<X size={14} aria-hidden="true" />} isBusy={isSending} onClick={cancel}>
            {t('show.forecast.cancel')}
          </Button>
        ) : (
          <Button
            icon={<TrendingUp size={14} aria-hidden="true" />}
            isBusy={isSending}
            disabled={plan.isDraft}
            onClick={start}
          >
            {t('show.forecast.start')}
          </Button>
        )
      }
    >
      <div className={styles.body} aria-live="polite">
        {(status === null || status.phase === 'none') && <p className={styles.about}>{t('show.forecast.about')}</p>}
        {isRunning && (
          <>
            <p>{t('show.forecast.running', { done: status.done, of: status.of })}</p>
            <ProgressBar label={t('show.forecast.progress')} ratio={status.done / status.of} />
          </>
        )}
        {status?.phase === 'failed' && (
          <p className={styles.line}>
            <StateMark kind="act" size={12} />
            <span>{t('show.forecast.failed')}</span>
          </p>
        )}
        {status?.phase === 'done' && status.forecast !== null && (
          <ForecastResult forecast={status.forecast} isCurrent={status.isCurrent} />
        )}
        <ProblemNote problem={problem} />
      </div>
    </Panel>
  );
}
