import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpectedStatus, MomentAct } from '#shared/protocol/what-if-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import styles from './ExpectedPanel.module.css';
import { FuturesProgress } from './FuturesProgress.tsx';
import { KeyMoments } from './KeyMoments.tsx';
import type { PlayedShow } from './played-show.ts';
import { RoleCourses } from './RoleCourses.tsx';
import tables from './table.module.css';
import { usePolled } from './usePolled.ts';

/** The chart library is heavy and comes after the figures. */
const ExpectedChart = lazy(async () => ({ default: (await import('./ExpectedChart.tsx')).ExpectedChart }));

export interface ExpectedPanelProps {
  readonly roomId: string;
  readonly debrief: PlayedShow;
  readonly onAct: (act: MomentAct) => void;
}

/** What the show could be expected to score from each moment on, and the moments that moved it most. */
export function ExpectedPanel({ roomId, debrief, onAct }: ExpectedPanelProps) {
  const { t } = useTranslation('debrief');
  const problemText = useProblemText();
  const load = useCallback(() => api.expected(roomId), [roomId]);
  const [resource, reload] = usePolled(load);
  return (
    <Panel
      size={48}
      title={<Definition word={t('futures.expected.title')} meaning={t('futures.expected.meaning')} />}
      actions={<span className={tables.note}>{t('futures.expected.note')}</span>}
    >
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
      )}
      {resource.phase === 'ready' && <Body status={resource.value} roomId={roomId} debrief={debrief} onAct={onAct} />}
    </Panel>
  );
}

function Body({ status, roomId, debrief, onAct }: ExpectedPanelProps & { readonly status: ExpectedStatus }) {
  const { t } = useTranslation('debrief');
  const { phase, done, of, points, moments, roles } = status;
  if (phase === 'tooShort' || phase === 'otherEngine' || phase === 'failed')
    return <p className={tables.empty}>{t(`futures.expected.${phase}`)}</p>;
  return (
    <div className={styles.body}>
      {phase === 'running' && (
        <FuturesProgress text={t('futures.expected.running', { done, of })} done={done} of={of} />
      )}
      {points.length > 1 && (
        <Suspense fallback={<Loading />}>
          <ExpectedChart points={points} moments={moments} showMs={debrief.showMs} />
        </Suspense>
      )}
      {phase === 'done' && (
        <>
          <KeyMoments roomId={roomId} moments={moments} products={debrief.brief.products} onAct={onAct} />
          <RoleCourses roles={roles} roomId={roomId} />
        </>
      )}
    </div>
  );
}
