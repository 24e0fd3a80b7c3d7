import { useTranslation } from 'react-i18next';
import type { GradeTotal } from '#shared/scoring/grade-total.ts';
import { Button } from '../../components/Button.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { formatDecimal } from '../../format/percent.ts';
import styles from './GradePanel.module.css';
import { useGrading, useGradingApi } from './useGrading.ts';

export interface GradeFooterProps {
  readonly total: GradeTotal;
  /** Saves the draft and goes to the next recording. */
  readonly onNext: () => void;
  readonly onSubmit: () => void;
}

/** The rater's own total so far, and the two ways on: keep the draft for later, or submit. */
export function GradeFooter({ total, onNext, onSubmit }: GradeFooterProps) {
  const { t } = useTranslation('review');
  const isEditable = useGrading((state) => state.isEditable);
  const api = useGradingApi();
  return (
    <footer className={styles.footer}>
      <p className={styles.keys}>
        <KeyHint>↑</KeyHint> <KeyHint>↓</KeyHint> {t('keys.criterion')} <KeyHint>1</KeyHint>–<KeyHint>5</KeyHint>{' '}
        {t('keys.level')} <KeyHint>0</KeyHint> {t('keys.nothing')}
      </p>
      <p className={styles.sum}>
        {t('total.label')}
        <b>
          {formatDecimal(total.points, 1)} / {total.maxPoints}
        </b>
        {total.openCount > 0 && <span>{t('total.open', { count: total.openCount })}</span>}
      </p>
      <div className={styles.acts}>
        {isEditable ? (
          <>
            <Button keyHint="N" onClick={onNext}>
              {t('act.saveAndNext')}
            </Button>
            <Button variant="primary" keyHint="Ctrl ↵" onClick={onSubmit}>
              {t('act.submit')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => api.getState().revise()}>{t('act.revise')}</Button>
            <Button variant="primary" keyHint="N" onClick={onNext}>
              {t('act.next')}
            </Button>
          </>
        )}
      </div>
    </footer>
  );
}
