import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './Transport.module.css';
import { type ReplayClock, SPEEDS } from './useReplayClock.ts';

const STEP_MS = 5_000;

/** Play, step, seek and speed. The slider is the accessible form of the timeline. */
export function Transport({ clock, endMs }: { readonly clock: ReplayClock; readonly endMs: number }) {
  const { t } = useTranslation('replay');
  const { atMs, isPlaying, seek } = clock;
  const at = formatClock(atMs);
  return (
    <div className={styles.transport}>
      <Button variant="primary" icon={isPlaying ? <Pause size={16} /> : <Play size={16} />} onClick={clock.toggle}>
        {isPlaying ? t('pause') : t('play')}
      </Button>
      <IconButton label={t('back')} icon={<RotateCcw size={16} />} onClick={() => seek(atMs - STEP_MS)} />
      <IconButton label={t('forward')} icon={<RotateCw size={16} />} onClick={() => seek(atMs + STEP_MS)} />
      <span className={styles.clock}>
        {at} <small>/ {formatClock(endMs)}</small>
      </span>
      <input
        type="range"
        className={styles.slider}
        aria-label={t('position')}
        aria-valuetext={t('positionText', { at, end: formatClock(endMs) })}
        min={0}
        max={endMs}
        step={1_000}
        value={atMs}
        onChange={(event) => seek(Number(event.target.value))}
      />
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
