import { useTranslation } from 'react-i18next';
import { blendSum } from '#shared/model/assignment.ts';
import type { StaffDuty } from '#shared/model/person.ts';
import { SOURCES } from '#shared/scoring/blend-sources.ts';
import { NumberField } from '../../components/NumberField.tsx';
import { Switch } from '../../components/Switch.tsx';
import styles from './AssignmentForm.module.css';
import type { DraftFieldsProps } from './AssignmentForm.tsx';
import { wholeBlend } from './assignment-draft.ts';

const DUTIES: readonly StaffDuty[] = ['teacher', 'mentor'];

/** Who reviews, and how much each source weighs. The sum is said while it is typed. */
export function BlendFields({ draft, change, faults }: DraftFieldsProps) {
  const { t } = useTranslation(['assign', 'review']);
  const sum = blendSum(wholeBlend(draft.blend));
  const toggle = (duty: StaffDuty, isOn: boolean): void =>
    change({ raters: DUTIES.filter((one) => (one === duty ? isOn : draft.raters.includes(one))) });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{t('form.grading')}</legend>
      <div className={styles.switches}>
        {DUTIES.map((duty) => (
          <Switch
            key={duty}
            label={t(`form.rater.${duty}`)}
            isOn={draft.raters.includes(duty)}
            onChange={(isOn) => toggle(duty, isOn)}
          />
        ))}
      </div>
      <div className={styles.weights}>
        {SOURCES.map((source) => (
          <NumberField
            key={source}
            label={t('form.weight', { source: t(`review:source.${source}`) })}
            value={draft.blend[source]}
            onChange={(weight) => change({ blend: { ...draft.blend, [source]: weight } })}
          />
        ))}
      </div>
      <p className={styles.sum} data-is-whole={sum === 100} role={faults.blend ? 'alert' : undefined}>
        {t('form.sum', { sum })}
        {faults.blend && <> {t(faults.blend)}</>}
      </p>
    </fieldset>
  );
}
