import { useTranslation } from 'react-i18next';
import type { Annotation } from '#shared/model/annotation.ts';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './ConflictChoice.module.css';

export interface StaleAnnotationProps {
  /** What another tab has made of it. */
  readonly other: Annotation;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** An annotation that was changed in two tabs: what the other one says, and the choice. */
export function StaleAnnotation({ other, onKeep, onTake }: StaleAnnotationProps) {
  const { t } = useTranslation('review');
  const { atMs, toMs, text } = other;
  return (
    <div className={styles.choice} role="alert">
      <p>
        <StateMark kind="attend" /> {t('conflict.both', { name: t('annotation.text') })}
      </p>
      <dl className={styles.values}>
        <dt>{t('conflict.there')}</dt>
        <dd>
          {toMs === null ? formatClock(atMs) : `${formatClock(atMs)} – ${formatClock(toMs)}`} {text}
        </dd>
      </dl>
      <div className={styles.acts}>
        <Button size={28} onClick={onKeep}>
          {t('conflict.keep')}
        </Button>
        <Button size={28} onClick={onTake}>
          {t('conflict.take')}
        </Button>
      </div>
    </div>
  );
}
