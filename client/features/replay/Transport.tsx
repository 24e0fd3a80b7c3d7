import { Pause, Play, Repeat, RotateCcw, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './Transport.module.css';
import { type ReplayClock, SPEEDS } from './useReplayClock.ts';

const STEP_MS = 5_000;

export interface TransportProps {
  readonly clock: ReplayClock;
  readonly endMs: number;
  /** What stands between the clock and the speeds. */
  readonly children?: ReactNode;
}

/** Play, step and speed. The slider over the timeline seeks. */
export function Transport({ clock, endMs, children }: TransportProps) {
  const { t } = useTranslation('replay');
  const { atMs, isPlaying, seek } = clock;
  return (
    <div className={styles.transport}>
      <IconButton
        size={28}
        label={t('back')}
        icon={<RotateCcw size={16} />}
        keyHint="←"
        onClick={() => seek(atMs - STEP_MS)}
      />
      <IconButton
        size={32}
        variant="primary"
        label={isPlaying ? t('pause') : t('play')}
        icon={isPlaying ? <Pause size={16} /> : <Play size={16} />}
        keyHint={t('space')}
        onClick={clock.toggle}
      />
      <IconButton
        size={28}
        label={t('forward')}
        icon={<RotateCw size={16} />}
        keyHint="→"
        onClick={() => seek(atMs + STEP_MS)}
      />
      <span className={styles.clock}>
        {formatClock(atMs)} <small>/ {formatClock(endMs)}</small>
      </span>
      <span className={styles.middle}>{children}</span>
      {clock.loop !== null && (
        <span className={styles.loop}>
          <Repeat size={14} aria-hidden="true" />
          {t('looping')}
        </span>
      )}
      <Segmented
        label={t('speed')}
        size={28}
        value={clock.speed}
        options={SPEEDS.map((value) => ({ value, label: t('times', { value }) }))}
        onChange={clock.setSpeed}
      />
    </div>
  );
}
