import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { TracePoint } from '#shared/model/viewer-trace.ts';
import { formatClock } from '../../format/clock.ts';
import { formatPercent } from '../../format/percent.ts';
import { CHART_TICK } from './chart-style.ts';
import styles from './ViewerDrawer.module.css';

/** The states that are drawn, each with its line; dashes tell them apart without colour. */
const CURVES = [
  { state: 'interest', colour: 'var(--c-v2)', dash: '' },
  { state: 'trust', colour: 'var(--c-v1)', dash: '6 2' },
  { state: 'boredom', colour: 'var(--c-warn)', dash: '2 2' },
  { state: 'annoyance', colour: 'var(--c-danger)', dash: '8 3 2 3' },
] as const;

/** What a viewer felt over the show; the summary says the end of it in words. */
export function ViewerCurve({ points }: { readonly points: readonly TracePoint[] }) {
  const { t } = useTranslation('debrief');
  const last = points.at(-1);
  if (last === undefined) return null;
  const end = {
    interest: formatPercent(last.interest),
    trust: formatPercent(last.trust),
    boredom: formatPercent(last.boredom),
    annoyance: formatPercent(last.annoyance),
  };
  return (
    <figure>
      <figcaption className={styles.because}>
        <b>{t('viewer.curve')}</b> {t('viewer.curveSummary', end)}
      </figcaption>
      <div className={styles.plot} aria-hidden="true">
        <ResponsiveContainer width="100%" height="100%">
          <LineChart data={[...points]} margin={{ top: 4, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--c-line)" />
            <XAxis
              dataKey="atMs"
              type="number"
              domain={['dataMin', 'dataMax']}
              tickFormatter={formatClock}
              tick={CHART_TICK}
              stroke="var(--c-line)"
            />
            <YAxis
              width={40}
              domain={[0, 1]}
              tickFormatter={formatPercent}
              tick={CHART_TICK}
              stroke="var(--c-line)"
              tickCount={3}
            />
            {CURVES.map(({ state, colour, dash }) => (
              <Line
                key={state}
                dataKey={state}
                stroke={colour}
                strokeDasharray={dash}
                strokeWidth={2}
                dot={false}
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <div className={styles.legend} aria-hidden="true">
        {CURVES.map(({ state, colour, dash }) => (
          <span key={state}>
            <svg width="24" height="8" viewBox="0 0 24 8" aria-hidden="true">
              <path d="M0 4h24" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
            </svg>{' '}
            {t(`viewer.state.${state}`)}
          </span>
        ))}
      </div>
    </figure>
  );
}
