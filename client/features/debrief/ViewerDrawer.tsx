import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotableViewer } from '#shared/metrics/notable-viewers.ts';
import type { TraceOutcome, ViewerTrace } from '#shared/model/viewer-trace.ts';
import type { PublicProduct } from '#shared/protocol/room-brief.ts';
import { Drawer } from '../../components/Drawer.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { api } from '../../connection/api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { Reasons } from './Reasons.tsx';
import { useProductName } from './useProductName.ts';
import styles from './ViewerDrawer.module.css';

/** The chart library is heavy and comes when somebody is asked. */
const ViewerCurve = lazy(async () => ({ default: (await import('./ViewerCurve.tsx')).ViewerCurve }));

export interface ViewerDrawerProps {
  readonly roomId: string;
  readonly moment: NotableViewer;
  readonly products: readonly PublicProduct[];
  readonly onClose: () => void;
}

/** One viewer: its curve, what held it and drove it away, and what it did with the reasons. */
export function ViewerDrawer({ roomId, moment, products, onClose }: ViewerDrawerProps) {
  const { t } = useTranslation('debrief');
  const { pick } = useLanguage();
  const problemText = useProblemText();
  const load = useCallback(() => api.viewer(roomId, moment.viewer), [roomId, moment.viewer]);
  const [resource, reload] = useResource(load);
  const about =
    resource.phase === 'ready' ? t('viewer.about', { persona: pick(resource.value.persona.name) }) : t('viewer.note');
  return (
    <Drawer title={moment.name} about={about} isOpen onClose={onClose}>
      {resource.phase === 'loading' && <Loading text={t('viewer.loading')} />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
      )}
      {resource.phase === 'ready' && <Trace trace={resource.value} products={products} />}
    </Drawer>
  );
}

function Trace({ trace, products }: { readonly trace: ViewerTrace; readonly products: readonly PublicProduct[] }) {
  const { t } = useTranslation('debrief');
  const told = trace.outcomes.filter(({ deed }) => deed !== 'noticed');
  return (
    <>
      <Suspense fallback={<Loading />}>
        <ViewerCurve points={trace.points} />
      </Suspense>
      <h3 className={styles.head}>{t('viewer.held')}</h3>
      <Reasons reasons={trace.held} />
      <h3 className={styles.head}>{t('viewer.drove')}</h3>
      <Reasons reasons={trace.drove} />
      <h3 className={styles.head}>{t('viewer.course')}</h3>
      <ol className={styles.course}>
        {told.map((outcome) => (
          <Outcome key={`${outcome.deed} ${outcome.atMs}`} outcome={outcome} products={products} />
        ))}
      </ol>
    </>
  );
}

interface OutcomeProps {
  readonly outcome: TraceOutcome;
  readonly products: readonly PublicProduct[];
}

function Outcome({ outcome: { atMs, deed, productId, reasons }, products }: OutcomeProps) {
  const { t } = useTranslation('debrief');
  const product = useProductName(products)(productId);
  return (
    <li>
      <span className={styles.clock}>{formatClock(atMs)}</span> <b>{t(`viewer.deed.${deed}`, { product })}</b>
      {reasons.length > 0 && (
        <>
          <span className={styles.because}> {t('viewer.because')}</span>
          <Reasons reasons={reasons} />
        </>
      )}
    </li>
  );
}
