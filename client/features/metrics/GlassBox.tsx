import { useTranslation } from 'react-i18next';
import type { TrafficWindow } from '#shared/model/room.ts';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { formatCountdown } from '../../format/clock.ts';
import { formatCount } from '../../format/count.ts';
import { formatDecimal, formatPercent } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { useMoney } from '../studio/useShow.ts';
import styles from './GlassBox.module.css';

const selectTraffic = (state: RoomStore) => state.room.team?.traffic ?? null;

/** The traffic model's last window: rank, push, and what each factor added or took away. */
export function GlassBox({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('studio');
  const traffic = useRoomStore(selectTraffic);
  const most = Math.max(0, ...(traffic?.contributions ?? []).map((one) => Math.abs(one.points)));
  return (
    <Panel title={t('box.title')} className={className} actions={traffic && <WindowClock window={traffic} />}>
      {traffic === null ? (
        <p className={styles.waiting}>{t('box.waiting')}</p>
      ) : (
        <div className={styles.body}>
          <Standing window={traffic} />
          <div className={styles.heads} aria-hidden="true">
            <span />
            <span className={styles.number}>{t('box.columnWindow')}</span>
            <span className={styles.middle}>{t('box.columnBench')}</span>
            <span className={styles.number}>{t('box.columnPoints')}</span>
          </div>
          <ul>
            {traffic.contributions.map((one) => (
              <Contribution key={one.factor} one={one} most={most} />
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function WindowClock({ window }: { readonly window: TrafficWindow }) {
  const { t } = useTranslation('studio');
  const second = useRoomStore(selectShowSecond);
  const lengthMs = window.toMs - window.fromMs;
  const sinceMs = Math.max(0, second * 1000 - window.toMs);
  const leftMs = lengthMs - (sinceMs % Math.max(1, lengthMs));
  return (
    <span className={styles.clock}>
      {t('box.window', { index: window.index + 1, minutes: formatDecimal(lengthMs / 60_000, 1) })}
      <strong>{t('box.left', { clock: formatCountdown(leftMs) })}</strong>
    </span>
  );
}

function Standing({ window }: { readonly window: TrafficWindow }) {
  const { t } = useTranslation('studio');
  const { language } = useLanguage();
  return (
    <p className={styles.standing}>
      <strong className={styles.rank}>{t('box.rank', { rank: window.rank })}</strong>
      <Chip>{t('box.percentile', { value: Math.round(window.percentile * 100) })}</Chip>
      <span className={styles.push}>
        <Chip title={t('box.perMinute', { count: formatCount(Math.round(window.impressionsPerMinute), language) })}>
          {t('box.push', { value: formatDecimal(window.multiplier, 2) })}
        </Chip>
      </span>
    </p>
  );
}

type One = TrafficWindow['contributions'][number];

/** Half of the bar's drawing width; the largest contribution of the window fills it. */
const HALF = 48;

function Contribution({ one, most }: { readonly one: One; readonly most: number }) {
  const { t } = useTranslation('studio');
  const write = useFactorText();
  const share = most === 0 ? 0 : one.points / most;
  const length = Math.abs(share) * HALF;
  const factor = t(`box.${one.factor}`);
  const value = write(one.factor, one.value);
  const points = formatDecimal(one.points, 2);
  const label = t('box.row', { factor, value, bench: write(one.factor, one.bench), weight: one.weight, points });
  return (
    <li className={styles.row} title={label} aria-label={label}>
      <span className={styles.factor}>{factor}</span>
      <span className={styles.number}>{value}</span>
      <svg className={styles.bar} viewBox={`0 0 ${2 * HALF} 12`} preserveAspectRatio="none" aria-hidden="true">
        <path className={styles.zero} d={`M${HALF} 0v12`} vectorEffect="non-scaling-stroke" />
        <rect
          className={share >= 0 ? styles.plus : styles.minus}
          x={share >= 0 ? HALF : HALF - length}
          y="3"
          width={length}
          height="6"
        />
      </svg>
      <span className={styles.points}>{points}</span>
    </li>
  );
}

function useFactorText(): (factor: One['factor'], value: number) => string {
  const { t } = useTranslation('studio');
  const { total } = useMoney();
  return (factor, value) => {
    if (factor === 'gpm') return total(value);
    return factor === 'stay' ? `${formatDecimal(value, 0)} ${t('tiles.seconds')}` : formatPercent(value);
  };
}
