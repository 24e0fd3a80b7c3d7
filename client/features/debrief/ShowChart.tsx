import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import { Definition } from '../../components/Definition.tsx';
import { formatClock } from '../../format/clock.ts';
import { formatWholeMoney } from '../../format/money.ts';
import { axisTicks } from './axis-ticks.ts';
import { ChartBox } from './ChartBox.tsx';
import { CHART_TICK, TIP_BOX, TIP_TEXT } from './chart-style.ts';
import styles from './ShowChart.module.css';

/** Two small multiples over show time on one axis: viewers online, and GMV since the start. */
export function ShowChart({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { currency } = debrief.brief;
  return (
    <div className={styles.charts}>
      <Multiple
        debrief={debrief}
        name={t('chart.online')}
        meaning={t('chart.meaning.online')}
        field="online"
        colour="var(--c-v2)"
        least={1}
        write={(value) => String(Math.round(value))}
      />
      <Multiple
        debrief={debrief}
        name={t('chart.gmv')}
        meaning={t('chart.meaning.gmv')}
        field="gmvCents"
        colour="var(--c-v1)"
        least={100}
        write={(value) => formatWholeMoney(value, currency)}
      />
    </div>
  );
}

interface MultipleProps {
  readonly debrief: Debrief;
  readonly name: string;
  readonly meaning: string;
  readonly field: 'online' | 'gmvCents';
  readonly colour: string;
  /** The smallest difference that is written: a viewer, a whole unit of the currency. */
  readonly least: number;
  readonly write: (value: number) => string;
}

function Multiple({ debrief, name, meaning, field, colour, least, write }: MultipleProps) {
  const { t } = useTranslation('debrief');
  const { series, showMs } = debrief;
  const last = series.at(-1)?.[field] ?? 0;
  const top = series.reduce((most, point) => Math.max(most, point[field]), 0);
  const ticks = axisTicks(top, least);
  return (
    <figure className={styles.multiple}>
      <figcaption className={styles.name}>
        <Definition word={name} meaning={meaning} />
        <b>{write(last)}</b>
        <span>{t('chart.summary', { top: write(top), last: write(last) })}</span>
      </figcaption>
      <div className={styles.plot} aria-hidden="true">
        <ChartBox>
          <LineChart
            data={[...series]}
            syncId="show"
            margin={{ top: 10, right: 8, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--c-line)" />
            <XAxis
              dataKey="atMs"
              type="number"
              domain={[0, showMs]}
              tickFormatter={formatClock}
              tick={CHART_TICK}
              stroke="var(--c-line)"
            />
            <YAxis
              width={64}
              domain={[0, ticks.at(-1) ?? least]}
              ticks={ticks}
              interval={0}
              tickFormatter={write}
              tick={CHART_TICK}
              stroke="var(--c-line)"
            />
            <Tooltip
              labelFormatter={(at) => formatClock(Number(at))}
              formatter={(value) => [write(Number(value)), name]}
              contentStyle={TIP_BOX}
              itemStyle={TIP_TEXT}
              labelStyle={TIP_TEXT}
              isAnimationActive={false}
            />
            <Line dataKey={field} stroke={colour} strokeWidth={2} dot={false} isAnimationActive={false} />
          </LineChart>
        </ChartBox>
      </div>
    </figure>
  );
}
