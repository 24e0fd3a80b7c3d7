import { Pencil, Play, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#shared/model/annotation.ts';
import type { Criterion } from '#shared/scoring/judged-dimensions.ts';
import { Chip } from '../../components/Chip.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './AnnotationPanel.module.css';

export interface AnnotationItemProps {
  readonly annotation: Annotation;
  readonly criterion: Criterion | null;
  readonly isOwn: boolean;
  readonly onSeek: (atMs: number) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One annotation: its moment, its criterion, its words, and whose it is. */
export function AnnotationItem({ annotation, criterion, isOwn, onSeek, onEdit, onRemove }: AnnotationItemProps) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const { atMs, toMs, text, authorName } = annotation;
  const clock = toMs === null ? formatClock(atMs) : `${formatClock(atMs)} – ${formatClock(toMs)}`;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.moment}
          aria-label={t('annotation.play', { clock })}
          onClick={() => onSeek(atMs)}
        >
          <Play size={10} aria-hidden="true" />
          {clock}
        </button>
        {criterion !== null && <Chip tone="accent">{pick(criterion.name)}</Chip>}
        <span className={styles.author}>{isOwn ? t('annotation.mine') : authorName}</span>
        {isOwn && (
          <>
            <IconButton
              size={28}
              label={t('annotation.edit', { clock })}
              icon={<Pencil size={14} />}
              onClick={onEdit}
            />
            <IconButton
              size={28}
              label={t('annotation.remove', { clock })}
              icon={<Trash2 size={14} />}
              onClick={onRemove}
            />
          </>
        )}
      </div>
      <p className={styles.words}>{text}</p>
    </li>
  );
}
