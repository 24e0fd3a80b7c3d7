import { useTranslation } from 'react-i18next';
import { Definition } from './Definition.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { Sparkline } from './Sparkline.tsx';
import { StateMark } from './StateMark.tsx';
import styles from './Tile.module.css';

export interface TileProps {
  readonly label: string;
  /** Definition of the metric, on hover and focus. */
  readonly meaning: string;
  /** Formatted figure, and the unit that is set smaller behind it. */
  readonly value: string;
  readonly unit?: string | undefined;
  /** Line under the figure, such as "▲ 12 % · peak 214". */
  readonly note?: string | undefined;
  /** Data colour token of the metric. */
  readonly colour: string;
  readonly trend?: readonly number[] | undefined;
  /** An earlier course beside the trend, at the same moments, and how far this one is from it in words. */
  readonly ghost?: { readonly trend: readonly (number | null)[]; readonly note: string } | undefined;
  /** Share of the target reached, null without a target. */
  readonly targetRatio?: number | null | undefined;
  readonly size?: 'S' | 'M' | 'L';
  /** At most one tile of a screen: the metric that needs attention most. */
  readonly isWorst?: boolean;
  /** Age of the figure in whole seconds when it is old, else null. */
  readonly staleSeconds?: number | null;
}

const TREND_WIDTH = { S: 36, M: 56, L: 96 } as const;

/** A big number: label with its definition, figure, change, five-minute trend and target bar. */
export function Tile({ label, meaning, value, unit, note, colour, trend, size = 'S', ...state }: TileProps) {
  const { t } = useTranslation();
  const { ghost, targetRatio = null, isWorst = false, staleSeconds = null } = state;
  return (
    <div
      className={styles.tile}
      data-size={size}
      data-worst={isWorst}
      data-stale={staleSeconds !== null}
      data-ghost={ghost !== undefined}
    >
      <div className={styles.label}>
        <Definition word={label} meaning={meaning} />
        {isWorst && (
          <span className={styles.worst}>
            <StateMark kind="attend" size={8} />
            {t('tile.worst')}
          </span>
        )}
      </div>
      <div className={styles.middle}>
        <div className={styles.value}>
          {value}
          {unit && <small>{unit}</small>}
        </div>
        {trend && <Sparkline values={trend} ghost={ghost?.trend} colour={colour} width={TREND_WIDTH[size]} />}
      </div>
      <div className={styles.note}>{staleSeconds === null ? note : t('tile.stale', { seconds: staleSeconds })}</div>
      {ghost !== undefined && <div className={styles.note}>{ghost.note}</div>}
      {targetRatio !== null && (
        <div className={styles.target}>
          <ProgressBar ratio={targetRatio} colour={colour} />
        </div>
      )}
    </div>
  );
}
