import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Project } from '#shared/model/project.ts';
import type { TrendPoint } from '#shared/model/room.ts';
import type { WhatIfCourse } from '#shared/protocol/what-if-contract.ts';
import { formatClock } from '../../format/clock.ts';
import { formatWholeMoney } from '../../format/money.ts';
import { axisTicks } from './axis-ticks.ts';
import { CHART_TICK } from './chart-style.ts';
import tables from './table.module.css';
import styles from './WhatIfResult.module.css';

export interface WhatIfChartProps {
  readonly series: WhatIfCourse['series'];
  readonly showMs: number;
  readonly currency: Project['currency'];
}

const FIELDS = ['online', 'gmvCents'] as const satisfies (keyof TrendPoint)[];
const COLOURS = { online: 'var(--c-v2)', gmvCents: 'var(--c-v1)' } as const;
const NAMES = { online: 'chart.online', gmvCents: 'chart.gmv' } as const;
/** An axis reaches so far at least: nothing sold is a line along the bottom of a chart. */
const LEAST_TOP = { online: 10, gmvCents: 10_000 } as const;

/** Both courses on one axis: solid the edited one, dashed what was recorded. The table beside it says the figures. */
export function WhatIfChart({ series, showMs, currency }: WhatIfChartProps) {
  const { t } = useTranslation('debrief');
  const write = { online: String, gmvCents: (cents: number) => formatWholeMoney(cents, currency) };
  return (
    <div className={styles.charts}>
      <p className={tables.note}>{t('futures.whatIf.chart')}</p>
      {FIELDS.map((field) => (
        <figure key={field}>
          <figcaption className={tables.note}>{t(NAMES[field])}</figcaption>
          <div className={styles.plot} aria-hidden="true">
            <ResponsiveContainer width="100%" height="100%">
              <LineChart
                data={joined(series, field)}
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
                  width={56}
                  domain={[0, ticksOf(series, field).at(-1) ?? LEAST_TOP[field]]}
                  ticks={ticksOf(series, field)}
                  interval={0}
                  tickFormatter={write[field]}
                  tick={CHART_TICK}
                  stroke="var(--c-line)"
                />
                <Line dataKey="edited" stroke={COLOURS[field]} strokeWidth={2} dot={false} isAnimationActive={false} />
                <Line
                  dataKey="recorded"
                  stroke="var(--c-muted)"
                  strokeWidth={2}
                  strokeDasharray="5 4"
                  dot={false}
                  isAnimationActive={false}
                />
              </LineChart>
            </ResponsiveContainer>
          </div>
        </figure>
      ))}
    </div>
  );
}

/** Marks of the axis that both courses share. */
function ticksOf({ recorded, edited }: WhatIfCourse['series'], field: (typeof FIELDS)[number]): readonly number[] {
  const top = [...recorded, ...edited].reduce<number>((most, point) => Math.max(most, point[field]), LEAST_TOP[field]);
  return axisTicks(top, LEAST_TOP[field] / 10);
}

/** Both courses by time; where one is over it has no value. */
function joined({ recorded, edited }: WhatIfCourse['series'], field: (typeof FIELDS)[number]) {
  const times = [...new Set([...recorded, ...edited].map(({ atMs }) => atMs))].sort((a, b) => a - b);
  const at = (points: readonly TrendPoint[], atMs: number) => points.find((one) => one.atMs === atMs)?.[field];
  return times.map((atMs) => ({ atMs, recorded: at(recorded, atMs), edited: at(edited, atMs) }));
}
