import { useTranslation } from 'react-i18next';
import { courseAt } from '#shared/metrics/ghost-course.ts';
import { liveMetrics } from '#shared/metrics/live-metrics.ts';
import type { MetricId, MetricValues } from '#shared/metrics/metric.ts';
import { METRICS } from '#shared/metrics/metric-registry.ts';
import type { Ghost } from '#shared/model/ghost.ts';
import { Tile, type TileProps } from '../../components/Tile.tsx';
import { formatCount } from '../../format/count.ts';
import { formatDecimal, formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './MetricTiles.module.css';
import { PASS_BANDS, TILE_IDS, type TileId, tileAttainment, worstTile } from './tile-targets.ts';
import { ghostTrend } from './useGhosts.ts';
import { useTileTrends } from './useTileTrends.ts';

const selectRoom = (state: RoomStore) => state.room;

/** The four figures that an operator steers by; at most one of them is marked as furthest from its pass band. */
export function MetricTiles({ ghost = null }: { readonly ghost?: Ghost | null }) {
  const { t } = useTranslation('studio');
  const meaning = useMeaning();
  const room = useRoomStore(selectRoom);
  const metrics = liveMetrics(room);
  const { online, showMs } = room.public;
  const trends = useTileTrends(metrics, online, showMs);
  const figures = useFigures(metrics, room);
  const gapNote = useGapNote(ghost);
  if (metrics === null) return null;
  const worst = worstTile(metrics);
  return (
    <section className={styles.tiles} aria-label={t('tiles.title')}>
      {TILE_IDS.map((id) => {
        const trend = trendOf(id, room, trends[id]);
        return (
          <Tile
            key={id}
            label={t(`tiles.${id}`)}
            meaning={meaning(METRIC_OF[id])}
            value={figures[id].value}
            unit={figures[id].unit}
            note={figures[id].note}
            colour={COLOUR[id]}
            trend={trend}
            ghost={ghost === null ? undefined : ghostOf(id, ghost, room, trend?.length ?? 0, gapNote)}
            targetRatio={tileAttainment(id, metrics)}
            isWorst={worst === id}
          />
        );
      })}
    </section>
  );
}

/** The longer of what the room remembers and what this screen has seen; undefined while there is no line to draw. */
function trendOf(id: TileId, room: RoomStore['room'], seen: readonly number[]): readonly number[] | undefined {
  const known = (room.team?.trend ?? []).map((point) => (id === 'online' ? point.online : point.gmvCents));
  const values = (id === 'online' || id === 'gmv') && known.length > seen.length ? known : seen;
  return values.length > 1 ? values : undefined;
}

/** Fields of a course that tiles show; the other tiles have no ghost. */
const GHOST_FIELD: Readonly<Partial<Record<TileId, GhostField>>> = { gmv: 'gmvCents', online: 'online' };
type GhostField = 'gmvCents' | 'online';

function ghostOf(
  id: TileId,
  ghost: Ghost,
  room: RoomStore['room'],
  count: number,
  noteOf: (field: GhostField, room: RoomStore['room']) => string,
): TileProps['ghost'] {
  const field = GHOST_FIELD[id];
  // Without one of its own it keeps the height of its neighbours.
  if (field === undefined) return { trend: [], note: '' };
  return { trend: ghostTrend(ghost, field, room.public.showMs, count), note: noteOf(field, room) };
}

/** How far ahead of a ghost, or behind it, the show is at this second. */
function useGapNote(ghost: Ghost | null): (field: GhostField, room: RoomStore['room']) => string {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  const { total } = useMoney();
  return (field, room) => {
    // Whole seconds: between two of them the figures of the room stand still.
    const then = ghost && courseAt(ghost.points, room.public.showMs - (room.public.showMs % 1_000));
    if (!then) return t('ghost.over');
    const now = field === 'online' ? room.public.online : (room.team?.counters.gmvCents ?? 0);
    const gap = now - then[field];
    const size = field === 'online' ? formatCount(Math.abs(gap), language) : total(Math.abs(gap));
    return gap === 0 ? t('ghost.level') : t(gap > 0 ? 'ghost.ahead' : 'ghost.behind', { size });
  };
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
