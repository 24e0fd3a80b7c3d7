import { Table2 } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { lazyPiece } from '../../components/lazy-piece.ts';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore, useRoomStoreApi } from '../../store/useRoomStore.ts';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { TrendFlags } from './TrendFlags.tsx';
import styles from './TrendStrip.module.css';
import { TrendTable } from './TrendTable.tsx';
import { TREND_FIELDS, TREND_SPAN_MS, type TrendRow, trendFlags, trendRows, trendUntilNow } from './trend-series.ts';
import { useTrendFigure } from './useTrendFigure.ts';

const TrendLines = lazyPiece(async () => ({ default: (await import('./TrendLines.tsx')).TrendLines }));

const selectTrend = (state: RoomStore) => state.room.team?.trend ?? null;

/** The last five minutes as three lines over one time axis, or as a table; moved on once a second. */
export function TrendStrip() {
  const { t } = useTranslation('studio');
  const [isTable, setTable] = useState(false);
  const rows = useTrendRows();
  return (
    <section className={styles.strip} aria-label={t('trend.title')}>
      <h2 className={styles.title}>{t('trend.title')}</h2>
      <IconButton
        size={28}
        className={styles.toggle}
        label={isTable ? t('trend.asLines') : t('trend.asTable')}
        aria-pressed={isTable}
        icon={<Table2 size={14} />}
        onClick={() => setTable(!isTable)}
      />
      {rows.length < 2 ? (
        <p className={styles.waiting}>{t('trend.waiting')}</p>
      ) : isTable ? (
        <TrendTable rows={rows} />
      ) : (
        <Curves rows={rows} />
      )}
    </section>
  );
}

/** Rows of the trend, worked out again once a second: the figures of the room move four times as often. */
function useTrendRows(): readonly TrendRow[] {
  const api = useRoomStoreApi();
  const second = useRoomStore(selectShowSecond);
  const trend = useRoomStore(selectTrend);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the second and the kept points say when to look again.
  return useMemo(() => trendRows(trendUntilNow(api.getState().room)), [api, second, trend]);
}

function Curves({ rows }: { readonly rows: readonly TrendRow[] }) {
  const { t } = useTranslation('studio');
  const api = useRoomStoreApi();
  const figure = useTrendFigure();
  const last = rows.at(-1);
  const toMs = last?.atMs ?? 0;
  const fromMs = Math.max(0, toMs - TREND_SPAN_MS);
  const flags = trendFlags(api.getState().room.public, fromMs, toMs);
  const values = {
    online: figure('online', last?.online ?? null),
    gmvCents: figure('gmvCents', last?.gmvCents ?? null),
    comments: figure('comments', last?.comments ?? null),
  };
  return (
    <>
      <VisuallyHidden>{t('trend.summary', values)}</VisuallyHidden>
      <TrendFlags flags={flags} fromMs={fromMs} toMs={toMs} />
      <div className={styles.body} aria-hidden="true">
        <ul className={styles.names}>
          {TREND_FIELDS.map((field) => (
            <li key={field}>{t(`trend.${field}`)}</li>
          ))}
        </ul>
        <Suspense fallback={<div className={styles.plots} />}>
          <TrendLines rows={rows} fromMs={fromMs} toMs={toMs} flagsMs={flags.map((flag) => flag.atMs)} />
        </Suspense>
        <ul className={styles.values}>
          {TREND_FIELDS.map((field) => (
            <li key={field} data-field={field}>
              {values[field]}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.axis} aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <span key={share}>{formatClock(fromMs + (toMs - fromMs) * share)}</span>
        ))}
      </div>
    </>
  );
}
