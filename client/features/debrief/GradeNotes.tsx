import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Annotation } from '#shared/model/annotation.ts';
import type { RaterGrade } from '#shared/protocol/review-contract.ts';
import type { ScoredDimension } from '#shared/scoring/scorecard.ts';
import { Chip } from '../../components/Chip.tsx';
import { formatClock } from '../../format/clock.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import links from './EvidenceLinks.module.css';
import styles from './GradesPanel.module.css';

export interface GradeNotesProps {
  readonly roomId: string;
  readonly grades: readonly RaterGrade[];
  readonly annotations: readonly Annotation[];
  readonly dimensions: readonly ScoredDimension[];
}

/** Who graded with what note, and annotations that lead to their moments. */
export function GradeNotes({ roomId, grades, annotations, dimensions }: GradeNotesProps) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  return (
    <>
      <ul className={styles.notes} aria-label={t('team.notes')}>
        {grades.map(({ raterId, raterName, duty, total, note, reason }) => (
          <li key={raterId}>
            <b>
              {t('others.grade', { name: raterName, duty: t(`duty.${duty}`) })}{' '}
              {total === null ? '—' : formatDecimal(total, 1)}
            </b>
            {note !== '' && <p className={styles.words}>{note}</p>}
            {reason !== null && <p className={styles.when}>{t('team.revised', { reason })}</p>}
          </li>
        ))}
      </ul>
      {annotations.length > 0 && (
        <ul className={styles.notes} aria-label={t('annotation.title')}>
          {annotations.map(({ id, atMs, toMs, dimension, text, authorName }) => {
            const clock = toMs === null ? formatClock(atMs) : `${formatClock(atMs)} – ${formatClock(toMs)}`;
            const name = dimensions.find((one) => one.id === dimension)?.name;
            return (
              <li key={id} className={styles.annotation}>
                <Link
                  to={`/replay/${roomId}?at=${atMs}`}
                  className={links.link}
                  aria-label={t('annotation.play', { clock })}
                >
                  <Play size={10} aria-hidden="true" />
                  {clock}
                </Link>
                {name !== undefined && <Chip tone="accent">{pick(name)}</Chip>}
                <span className={styles.words}>{text}</span>
                <span className={styles.when}>{authorName}</span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
