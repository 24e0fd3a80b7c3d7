import { useTranslation } from 'react-i18next';
import { LEVELS, type Mark } from '#shared/model/grade.ts';
import type { Criterion } from '#shared/scoring/judged-dimensions.ts';
import type { ScoredDimension } from '#shared/scoring/scorecard.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { AutoEvidence } from './AutoEvidence.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import styles from './CriterionRow.module.css';
import { LevelButtons } from './LevelButtons.tsx';
import { useGrading } from './useGrading.ts';

export interface CriterionRowProps {
  readonly criterion: Criterion;
  /** What the scorecard says of it; null while the rater is blind. */
  readonly auto: ScoredDimension | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onMark: (mark: Mark) => void;
  readonly onSeek: (atMs: number) => void;
}

/** One criterion: its levels, and while it is open what each level looks like. */
export function CriterionRow({ criterion, auto, isOpen, onOpen, onMark, onSeek }: CriterionRowProps) {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const mark = useGrading((state) => state.marks[criterion.id]);
  const isEditable = useGrading((state) => state.isEditable);
  const name = pick(criterion.name);
  return (
    <section className={styles.row} data-open={isOpen} aria-label={name}>
      <div className={styles.head}>
        <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onOpen}>
          {name} <span className={styles.weight}>{criterion.weight}</span>
        </button>
        <LevelButtons name={name} mark={mark} isEditable={isEditable} onMark={onMark} />
      </div>
      <ConflictChoice place={criterion.id} name={name} />
      {isOpen && (
        <ol className={styles.anchors}>
          {LEVELS.map((level) => (
            <li key={level} className={styles.anchor} data-chosen={mark === level}>
              <button type="button" disabled={!isEditable} onClick={() => onMark(level)}>
                <span className={styles.level}>{level}</span>
                <span>{pick(criterion.anchors[level - 1] ?? { zh: '', en: '' })}</span>
              </button>
            </li>
          ))}
          <li className={styles.anchor} data-chosen={mark === null}>
            <button type="button" disabled={!isEditable} onClick={() => onMark(null)}>
              <span className={styles.level}>0</span>
              <span>{t('rubric.nothing')}</span>
            </button>
          </li>
        </ol>
      )}
      {isOpen &&
        (auto === null ? (
          <p className={styles.hidden}>{t('rubric.hidden')}</p>
        ) : (
          <AutoEvidence auto={auto} onSeek={onSeek} />
        ))}
    </section>
  );
}
