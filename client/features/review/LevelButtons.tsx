import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS, type Mark } from '#shared/model/grade.ts';
import styles from './CriterionRow.module.css';

export interface LevelButtonsProps {
  /** Name of the criterion. */
  readonly name: string;
  /** Undefined: still open. */
  readonly mark: Mark | undefined;
  readonly isEditable: boolean;
  readonly onMark: (mark: Mark) => void;
}

/** The five levels as a radio group; the digit keys of the page set the open criterion. */
export function LevelButtons({ name, mark, isEditable, onMark }: LevelButtonsProps) {
  const { t } = useTranslation('review');
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || !isEditable) return;
    event.preventDefault();
    event.stopPropagation();
    const next = LEVELS[Math.min(LEVELS.length - 1, Math.max(0, LEVELS.indexOf(mark ?? 1) + step))];
    if (next === undefined) return;
    onMark(next);
    group.current?.querySelector<HTMLElement>(`[data-level="${next}"]`)?.focus();
  };
  const stop = mark ?? LEVELS[0];
  return (
    <div ref={group} className={styles.levels} role="radiogroup" aria-label={t('rubric.levels', { name })}>
      {mark === null && <span className={styles.nothing}>{t('rubric.nothingShort')}</span>}
      {LEVELS.map((level) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot be drawn as a square with its number.
        <button
          key={level}
          type="button"
          role="radio"
          aria-checked={mark === level}
          aria-label={t('rubric.level', { level })}
          data-level={level}
          tabIndex={level === stop ? 0 : -1}
          disabled={!isEditable}
          className={styles.button}
          onClick={() => onMark(level)}
          onKeyDown={onKeyDown}
        >
          {level}
        </button>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
