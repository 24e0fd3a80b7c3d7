import { useTranslation } from 'react-i18next';
import styles from './ScoreScale.module.css';

/** Marks of the scale: pass, good, excellent. Source: default rubric. */
const MARKS = [
  { at: 60, key: 'headline.pass' },
  { at: 75, key: 'headline.good' },
  { at: 90, key: 'headline.excellent' },
] as const;

/** A score on its scale from 0 to 100. Decoration beside the figure. */
export function ScoreScale({ total }: { readonly total: number }) {
  const { t } = useTranslation('debrief');
  return (
    <div className={styles.scale} aria-hidden="true">
      <div className={styles.bar}>
        <div className={styles.fill} style={{ width: `${total}%` }} />
        {MARKS.map((mark) => (
          <i key={mark.at} className={styles.mark} style={{ left: `${mark.at}%` }} />
        ))}
      </div>
      <div className={styles.words}>
        {MARKS.map((mark) => (
          <span key={mark.at} title={t(mark.key)} style={{ left: `${mark.at}%` }}>
            {mark.at}
          </span>
        ))}
      </div>
    </div>
  );
}
