import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScoredDimension } from '#shared/scoring/scorecard.ts';
import { formatClock } from '../../format/clock.ts';
import { formatDecimal } from '../../format/percent.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import panel from './AnnotationPanel.module.css';
import styles from './CriterionRow.module.css';

const SHOWN = 4;

/** What the scorecard counted for a criterion, with the moments behind it; shown once the own grade is submitted. */
export function AutoEvidence({
  auto,
  onSeek,
}: {
  /** Null while the rater is blind. */
  readonly auto: ScoredDimension | null;
  readonly onSeek: (atMs: number) => void;
}) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  if (auto === null) return <p className={styles.hidden}>{t('rubric.hidden')}</p>;
  return (
    <div className={styles.auto}>
      <p>
        <b>
          {auto.points === null
            ? t('auto.none')
            : t('auto.points', { points: formatDecimal(auto.points, 1), of: auto.maxPoints })}
        </b>{' '}
        {pick(auto.why)}
      </p>
      <div className={styles.moments}>
        {auto.evidence.slice(0, SHOWN).map(({ seq, atMs, note }) => (
          <button
            key={`${seq}-${note.en}`}
            type="button"
            className={panel.moment}
            title={pick(note)}
            aria-label={t('auto.moment', { clock: formatClock(atMs), note: pick(note) })}
            onClick={() => onSeek(atMs)}
          >
            <Play size={10} aria-hidden="true" />
            {formatClock(atMs)}
          </button>
        ))}
      </div>
    </div>
  );
}
