import { useTranslation } from 'react-i18next';
import { liveMetrics } from '#shared/metrics/live-metrics.ts';
import type { MetricId, MetricValues } from '#shared/metrics/metric.ts';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import { Tile } from '../../components/Tile.tsx';
import { formatCount } from '../../format/count.ts';
import { formatDecimal, formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './MetricTiles.module.css';
import { PASS_BANDS, TILE_IDS, type TileId, tileAttainment, worstTile } from './tile-targets.ts';
import { useTileTrends } from './useTileTrends.ts';

const selectRoom = (state: RoomStore) => state.room;

/** The four figures that an operator steers by; at most one of them is marked as furthest from its pass band. */
export function MetricTiles() {
  const { t } = useTranslation('studio');
  const meaning = useMeaning();
  const room = useRoomStore(selectRoom);
  const metrics = liveMetrics(room);
  const { online, showMs } = room.public;
  const trends = useTileTrends(metrics, online, showMs);
  const figures = useFigures(metrics, room);
  if (metrics === null) return null;
  const worst = worstTile(metrics);
  return (
    <section className={styles.tiles} aria-label={t('tiles.title')}>
      {TILE_IDS.map((id) => (
        <Tile
          key={id}
          label={t(`tiles.${id}`)}
          meaning={meaning(METRIC_OF[id])}
          value={figures[id].value}
          unit={figures[id].unit}
          note={figures[id].note}
          colour={COLOUR[id]}
          trend={trendOf(id, room, trends[id])}
          targetRatio={tileAttainment(id, metrics)}
          isWorst={worst === id}
        />
      ))}
    </section>
  );
}

/** The longer of what the room remembers and what this screen has seen; undefined while there is no line to draw. */
function trendOf(id: TileId, room: RoomStore['room'], seen: readonly number[]): readonly number[] | undefined {
  const known = (room.team?.trend ?? []).map((point) => (id === 'online' ? point.online : point.gmvCents));
  const values = (id === 'online' || id === 'gmv') && known.length > seen.length ? known : seen;
  return values.length > 1 ? values : undefined;
}

interface Figure {
  readonly value: string;
  readonly unit?: string | undefined;
  readonly note: string;
}

function useFigures(metrics: MetricValues | null, room: RoomStore['room']): Readonly<Record<TileId, Figure>> {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  const { total } = useMoney();
  const none: Figure = { value: '—', note: t('tiles.none') };
  if (metrics === null) return { gmv: none, online: none, clickOrder: none, answer: none };
  const stay = (seconds: number) => `${formatDecimal(seconds, 0)} ${t('tiles.seconds')}`;
  const answerPass = stay(PASS_BANDS.medianAnswerSeconds);
  return {
    gmv: { value: total(metrics.gmvCents), note: t('tiles.gpm', { value: total(metrics.gpmWatchCents) }) },
    online: {
      value: formatCount(room.public.online, language),
      note: t('tiles.stay', {
        value: formatDecimal(metrics.averageWatchSeconds, 0),
        pass: PASS_BANDS.averageWatchSeconds,
      }),
    },
    clickOrder: {
      value: formatDecimal(metrics.clickOrderRate * 100, 1),
      unit: '%',
      note: t('tiles.pass', { value: formatPercent(PASS_BANDS.clickOrderRate) }),
    },
    answer: {
      value: metrics.medianAnswerSeconds === null ? '—' : String(metrics.medianAnswerSeconds),
      unit: metrics.medianAnswerSeconds === null ? undefined : t('tiles.seconds'),
      note: t('tiles.pass', { value: answerPass }),
    },
  };
}

const METRIC_OF: Readonly<Record<TileId, MetricId>> = {
  gmv: 'gmvCents',
  online: 'averageOnline',
  clickOrder: 'clickOrderRate',
  answer: 'medianAnswerSeconds',
};

const COLOUR: Readonly<Record<TileId, string>> = {
  gmv: 'var(--c-v1)',
  online: 'var(--c-v2)',
  clickOrder: 'var(--c-v4)',
  answer: 'var(--c-v3)',
};

/** Definition of a metric in the reader's language. */
function useMeaning(): (id: MetricId) => string {
  const { pick } = useLanguage();
  return (id) => {
    const metric = METRICS.find((one) => one.id === id);
    return metric ? pick(metric.formula) : '';
  };
}
