import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill } from '#shared/model/recording.ts';
import type { DrillScores, DrillStatus } from '#shared/protocol/drill-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ButtonLink } from '../../components/ButtonLink.tsx';
import { Definition } from '../../components/Definition.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { formatClock } from '../../format/clock.ts';
import { formatDecimal } from '../../format/percent.ts';
import { pointWords } from '../../format/points.ts';
import { DrillDialog } from './DrillDialog.tsx';
import styles from './DrillPanel.module.css';
import tables from './table.module.css';
import { usePolled } from './usePolled.ts';

/** What a drill was worth, beside the first time and a competent team. */
export function DrillPanel({ roomId, drill }: { readonly roomId: string; readonly drill: Drill }) {
  const { t } = useTranslation('debrief');
  const problemText = useProblemText();
  const load = useCallback(() => api.drill(roomId), [roomId]);
  const [resource, reload] = usePolled(load);
  const [isAgain, setAgain] = useState(false);
  const role = (resource.phase === 'ready' ? resource.value.role : null) ?? 'host';
  return (
    <Panel
      size={48}
      title={<Definition word={t('futures.drill.result')} meaning={t('futures.drill.meaning')} />}
      actions={<Span drill={drill} status={resource.phase === 'ready' ? resource.value : null} />}
    >
      <div className={styles.body}>
        {resource.phase === 'loading' && <Loading />}
        {resource.phase === 'failed' && (
          <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
        )}
        {resource.phase === 'ready' && <Result status={resource.value} />}
        <div className={styles.acts}>
          <Button variant="primary" size={36} onClick={() => setAgain(true)}>
            {t('futures.drill.again')}
          </Button>
          <ButtonLink size={36} to={`/debrief/${drill.of}`}>
            {t('futures.drill.whole')}
          </ButtonLink>
        </div>
      </div>
      {isAgain && (
        <DrillDialog roomId={drill.of} momentMs={drill.momentMs} role={role} onClose={() => setAgain(false)} />
      )}
    </Panel>
  );
}

function Span({ drill, status }: { readonly drill: Drill; readonly status: DrillStatus | null }) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation();
  if (status === null || status.role === null) return null;
  const role = common(`role.${status.role}.name`);
  return (
    <span className={tables.note}>
      {t('futures.drill.span', { from: formatClock(drill.fromMs), to: formatClock(drill.toMs), role })}
    </span>
  );
}

/** Less than this is no difference that anybody would see. */
const SAME_WITHIN = 0.5;

function Result({ status: { phase, scores, isPassed } }: { readonly status: DrillStatus }) {
  const { t } = useTranslation('debrief');
  if (phase === 'failed') return <p className={tables.note}>{t('futures.drill.failed')}</p>;
  if (scores === null) return <p role="status">{t('futures.drill.running')}</p>;
  const under = Math.max(0, scores.best - scores.drill);
  const gain = scores.drill - scores.recorded;
  const change = Math.abs(gain) < SAME_WITHIN ? 'same' : gain > 0 ? 'gained' : 'lost';
  return (
    <>
      <p className={styles.verdict} data-passed={isPassed}>
        {isPassed ? t('futures.drill.passed') : t('futures.drill.missed', pointWords(under))}
      </p>
      <p>{t(`futures.drill.${change}`, pointWords(Math.abs(gain)))}</p>
      <dl className={styles.scores}>
        {(['recorded', 'drill', 'best'] as const).map((name) => (
          <Score key={name} name={name} scores={scores} />
        ))}
      </dl>
    </>
  );
}

function Score({ name, scores }: { readonly name: keyof DrillScores; readonly scores: DrillScores }) {
  const { t } = useTranslation('debrief');
  return (
    <div className={styles.score}>
      <dt>{t(`futures.drill.score.${name}`)}</dt>
      <dd>
        <b>{formatDecimal(scores[name], 1)}</b>
        <ProgressBar ratio={scores[name] / 100} colour={name === 'drill' ? 'var(--c-accent)' : 'var(--c-muted)'} />
      </dd>
    </div>
  );
}
