import { useTranslation } from 'react-i18next';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts';
import type { ExpectedPoint, KeyMoment } from '#shared/whatif/expected-score.ts';
import { formatClock } from '../../format/clock.ts';
import { formatDecimal } from '../../format/percent.ts';
import { ChartBox } from './ChartBox.tsx';
import { CHART_TICK, TIP_BOX, TIP_TEXT } from './chart-style.ts';
import styles from './ExpectedPanel.module.css';
import tables from './table.module.css';

export interface ExpectedChartProps {
  readonly points: readonly ExpectedPoint[];
  readonly moments: readonly KeyMoment[];
  readonly showMs: number;
}

/** Numbers of the moments, as their list has them. */
const MARK = { fontSize: 12, fontWeight: 600, fill: 'var(--c-muted)' } as const;

const points1 = (value: number) => formatDecimal(value, 1);

/** The expected score over show time with its band, the key moments shaded; for screen readers a table. */
export function ExpectedChart({ points, moments, showMs }: ExpectedChartProps) {
  const { t } = useTranslation('debrief');
  const means = points.map(({ mean }) => mean);
  const ends = {
    first: points1(means[0] ?? 0),
    top: points1(Math.max(...means)),
    last: points1(means.at(-1) ?? 0),
  };
  const drawn = points.map(({ low, high, ...point }) => ({ ...point, low, high, band: [low, high] }));
  return (
    <figure>
      <figcaption className={styles.caption}>
        <b>{t('futures.expected.curve')}</b>
        <span>{t('futures.expected.summary', ends)}</span>
      </figcaption>
      <div className={styles.plot} aria-hidden="true">
        <ChartBox>
          <ComposedChart data={drawn} margin={{ top: 10, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--c-line)" />
            {moments.map(({ fromMs, toMs, change }, index) => (
              <ReferenceArea
                key={fromMs}
                x1={fromMs}
                x2={toMs}
                fill={change < 0 ? 'var(--c-danger)' : 'var(--c-ok)'}
                fillOpacity={0.14}
                label={{ value: index + 1, position: 'insideTop', offset: 2, ...MARK }}
              />
            ))}
            <XAxis
              dataKey="atMs"
              type="number"
              domain={[0, showMs]}
              tickFormatter={formatClock}
              tick={CHART_TICK}
              stroke="var(--c-line)"
            />
            <YAxis width={40} domain={[0, 100]} tick={CHART_TICK} stroke="var(--c-line)" tickCount={5} />
            <Tooltip
              labelFormatter={(at) => formatClock(Number(at))}
              formatter={(value, name) =>
                name === 'mean'
                  ? [points1(Number(value)), t('futures.expected.mean')]
                  : [bandText(value), t('futures.expected.band')]
              }
              contentStyle={TIP_BOX}
              itemStyle={TIP_TEXT}
              labelStyle={TIP_TEXT}
              isAnimationActive={false}
            />
            <Area dataKey="band" stroke="none" fill="var(--c-v2)" fillOpacity={0.16} isAnimationActive={false} />
            <Line dataKey="mean" stroke="var(--c-v2)" strokeWidth={2} dot={false} isAnimationActive={false} />
          </ComposedChart>
        </ChartBox>
      </div>
      <details className={styles.figures}>
        <summary>{t('futures.expected.table')}</summary>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('futures.expected.clock')}</th>
              <th scope="col">{t('futures.expected.mean')}</th>
              <th scope="col">{t('futures.expected.band')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ atMs, mean, low, high }) => (
              <tr key={atMs}>
                <th scope="row">{formatClock(atMs)}</th>
                <td>{points1(mean)}</td>
                <td>{bandText([low, high])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function bandText(band: unknown): string {
  return Array.isArray(band) ? band.map((value) => points1(Number(value))).join('–') : '';
}
