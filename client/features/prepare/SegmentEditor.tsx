import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../locales/useLanguage.ts';
import { SegmentActs } from './SegmentActs.tsx';
import styles from './SegmentEditor.module.css';
import { SegmentLength, SegmentName } from './SegmentFields.tsx';
import { SegmentProducts } from './SegmentProducts.tsx';
import type { ShowPlan } from './useShowPlan.ts';

export interface SegmentEditorProps {
  readonly plan: ShowPlan;
  readonly index: number;
}

/** The fields of the segment that is chosen on the time axis. */
export function SegmentEditor({ plan, index }: SegmentEditorProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const segment = plan.segments[index];
  if (segment === undefined) return null;
  const fields = { plan, index, segment };
  return (
    <fieldset key={segment.id} className={styles.editor}>
      <legend className={styles.legend}>{t('show.plan.chosen', { name: pick(segment.name) })}</legend>
      <div className={styles.name}>
        <SegmentName {...fields} />
      </div>
      <div className={styles.length}>
        <SegmentLength {...fields} />
      </div>
      <div className={styles.products}>
        <p className={styles.label}>{t('show.plan.products')}</p>
        <SegmentProducts {...fields} />
      </div>
      <div className={styles.acts}>
        <SegmentActs {...fields} />
      </div>
    </fieldset>
  );
}
