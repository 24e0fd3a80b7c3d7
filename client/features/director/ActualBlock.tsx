import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './RunOfShowRail.module.css';
import type { CourseBlock } from './show-course.ts';

export interface ActualBlockProps {
  readonly block: CourseBlock;
  /** Place of a show time on the rail, as a CSS length. */
  readonly share: (ms: number) => string;
  readonly isTarget: boolean;
  /** Chooses the segment for the next call; null where nobody calls from here. */
  readonly onTarget: ((segmentId: string) => void) | null;
}

/** A segment as it went, runs or is foreseen; one that comes can be chosen as the next. */
export function ActualBlock({ block, share, isTarget, onTarget }: ActualBlockProps) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const { segment, state, fromMs, toMs, plannedMs, overMs } = block;
  const name = pick(segment.name);
  const place = { top: share(fromMs), height: share(toMs - fromMs) };
  const note = {
    done:
      overMs > 0
        ? t('rundown.doneLate', { clock: formatClock(toMs - fromMs), late: formatClock(overMs) })
        : formatClock(toMs - fromMs),
    onAir: t('rundown.onAir', { planned: formatClock(plannedMs) }),
    coming: t('rundown.starts', { clock: formatClock(fromMs) }),
  }[state];
  const words = (
    <>
      <span className={styles.text}>{name}</span>
      <span className={styles.note}>
        {state === 'onAir' && <StateMark kind="onAir" size={8} />}
        {note}
      </span>
    </>
  );
  if (state === 'coming' && onTarget !== null) {
    return (
      <li className={styles.coming} style={place}>
        <button
          type="button"
          className={styles.choose}
          aria-pressed={isTarget}
          aria-label={t('rundown.choose', { name, clock: formatClock(fromMs) })}
          onClick={() => onTarget(segment.id)}
        >
          {words}
        </button>
      </li>
    );
  }
  return (
    <li className={styles.actual} data-state={state} style={place}>
      {words}
      {state === 'onAir' && overMs > 0 && (
        <span className={styles.over} style={{ height: `${(overMs / (toMs - fromMs)) * 100}%` }}>
          <StateMark kind="attend" size={9} />
          {t('rundown.over', { clock: formatClock(overMs) })}
        </span>
      )}
    </li>
  );
}
