import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS, type Mark } from '#shared/model/grade.ts';
import type { Criterion } from '#shared/scoring/judged-dimensions.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './CriterionRow.module.css';
import { LevelButtons } from './LevelButtons.tsx';

export interface CriterionRowProps {
  readonly criterion: Criterion;
  /** Undefined: still open. */
  readonly mark: Mark | undefined;
  readonly isEditable: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onMark: (mark: Mark) => void;
  /** Under the levels. */
  readonly beside?: ReactNode;
  /** Under the anchors, while it is open. */
  readonly children?: ReactNode;
}

/** One criterion: its levels, and while it is open what each level looks like. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, mark, isEditable, isOpen, onOpen, onMark, beside, children } = props;
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const name = pick(criterion.name);
  return (
    <section className={styles.row} data-open={isOpen} aria-label={name}>
      <div className={styles.head}>
        <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onOpen}>
          {name} <span className={styles.weight}>{criterion.weight}</span>
        </button>
        <LevelButtons name={name} mark={mark} isEditable={isEditable} onMark={onMark} />
      </div>
      {beside}
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
      {isOpen && children}
    </section>
  );
}
