import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { TrendPoint } from '#shared/model/room.ts';
import type { WhatIfCourse } from '#shared/protocol/what-if-contract.ts';
import { formatClock } from '../../format/clock.ts';
import { CHART_TICK } from './chart-style.ts';
import tables from './table.module.css';
import styles from './WhatIfResult.module.css';

export interface WhatIfChartProps {
  readonly series: WhatIfCourse['series'];
  readonly showMs: number;
}

const FIELDS = ['online', 'gmvCents'] as const satisfies (keyof TrendPoint)[];
const COLOURS = { online: 'var(--c-v2)', gmvCents: 'var(--c-v1)' } as const;
const NAMES = { online: 'chart.online', gmvCents: 'chart.gmv' } as const;
/** What is drawn of one that is counted: viewers, and whole units of the currency. */
const DRAWN = { online: 1, gmvCents: 0.01 } as const;
/** An axis reaches so far at least, in what is drawn: nothing sold is a line along the bottom of a chart. */
const LEAST_TOP = { online: 10, gmvCents: 100 } as const;

/** Both courses on one axis: solid the edited one, dashed what was recorded. The table beside it says the figures. */
export function WhatIfChart({ series, showMs }: WhatIfChartProps) {
  const { t } = useTranslation('debrief');
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
                margin={{ top: 4, right: 8, bottom: 0, left: 0 }}
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
                  width={48}
                  domain={[0, topOf(series, field)]}
                  allowDecimals={false}
                  tick={CHART_TICK}
                  stroke="var(--c-line)"
                  tickCount={3}
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

/** Where the axis ends: where the chart likes it to, unless there is next to nothing to draw. */
function topOf({ recorded, edited }: WhatIfCourse['series'], field: (typeof FIELDS)[number]): number | 'auto' {
  const isLow = [...recorded, ...edited].every((point) => point[field] * DRAWN[field] < LEAST_TOP[field]);
  return isLow ? LEAST_TOP[field] : 'auto';
}

/** Both courses by time; where one is over it has no value. */
function joined({ recorded, edited }: WhatIfCourse['series'], field: (typeof FIELDS)[number]) {
  const times = [...new Set([...recorded, ...edited].map(({ atMs }) => atMs))].sort((a, b) => a - b);
  const at = (points: readonly TrendPoint[], atMs: number) => {
    const point = points.find((one) => one.atMs === atMs);
    return point && point[field] * DRAWN[field];
  };
  return times.map((atMs) => ({ atMs, recorded: at(recorded, atMs), edited: at(edited, atMs) }));
}
