import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import styles from './TrendStrip.module.css';
import { TREND_FIELDS, type TrendField, type TrendRow } from './trend-series.ts';

export interface TrendLinesProps {
  readonly rows: readonly TrendRow[];
  readonly fromMs: number;
  readonly toMs: number;
  /** Moments that are marked through all lines. */
  readonly flagsMs: readonly number[];
}

/** Drawn once per second at most; the words beside the lines carry the same to those who do not see them. */
const FIRST_SIZE = { width: 400, height: 20 };
const MARGIN = { top: 1, right: 0, bottom: 1, left: 0 };

/** Three lines over one time axis, one chart each, because their units differ. A chunk of its own: the library is large. */
export function TrendLines({ rows, fromMs, toMs, flagsMs }: TrendLinesProps) {
  return (
    <div className={styles.plots} aria-hidden="true">
      {TREND_FIELDS.map((field) => (
        <div key={field} className={styles.plot}>
          <ResponsiveContainer width="100%" height="100%" initialDimension={FIRST_SIZE}>
            <LineChart data={[...rows]} syncId="trend" margin={MARGIN} accessibilityLayer={false}>
              <XAxis dataKey="atMs" type="number" domain={[fromMs, toMs]} allowDataOverflow hide />
              <YAxis domain={['dataMin', 'dataMax']} hide />
              {flagsMs.map((atMs) => (
                <ReferenceLine key={atMs} x={atMs} stroke="var(--c-edge)" strokeDasharray="2 3" />
              ))}
              <Line dataKey={field} stroke={COLOUR[field]} strokeWidth={2} dot={false} isAnimationActive={false} />
            </LineChart>
          </ResponsiveContainer>
        </div>
      ))}
    </div>
  );
}

const COLOUR: Readonly<Record<TrendField, string>> = {
  online: 'var(--c-v2)',
  gmvCents: 'var(--c-v1)',
  comments: 'var(--c-v3)',
};
