import { useTranslation } from 'react-i18next';
import { SEGMENT_NAME_MAX } from '#shared/commands/plan-run-of-show.ts';
import { formatClock } from '../../format/clock.ts';
import { toHalfWidth } from '../../format/parse-number.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { DraftField } from './DraftField.tsx';
import { type DraftSegment, readLength, rename, setLength } from './plan-draft.ts';
import { useCanPrepare } from './useCanPrepare.ts';
import type { ShowPlan } from './useShowPlan.ts';

/** One segment of a plan, to be edited. */
export interface SegmentFieldProps {
  readonly plan: ShowPlan;
  readonly index: number;
  readonly segment: DraftSegment;
  readonly isLabelHidden?: boolean;
}

/** The name of a segment, one for both languages once it is changed. */
export function SegmentName({ plan, index, segment, isLabelHidden = false }: SegmentFieldProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const canPrepare = useCanPrepare();
  return (
    <DraftField
      label={isLabelHidden ? t('show.plan.nameOf', { number: index + 1 }) : t('show.plan.name')}
      isLabelHidden={isLabelHidden}
      isDisabled={!canPrepare}
      maxLength={SEGMENT_NAME_MAX}
      value={pick(segment.name)}
      onSave={(text) => {
        if (text === '') return t('show.plan.nameEmpty');
        plan.edit(rename(plan.segments, index, text));
        return null;
      }}
    />
  );
}

/** The length of a segment as minutes and seconds, to the nearest five seconds. */
export function SegmentLength({ plan, index, segment, isLabelHidden = false }: SegmentFieldProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const canPrepare = useCanPrepare();
  return (
    <DraftField
      label={isLabelHidden ? t('show.plan.lengthOf', { name: pick(segment.name) }) : t('show.plan.length')}
      isLabelHidden={isLabelHidden}
      isDisabled={!canPrepare}
      inputMode="numeric"
      maxLength={6}
      value={formatClock(segment.lengthMs)}
      onSave={(text) => {
        const lengthMs = readLength(toHalfWidth(text));
        if (lengthMs === null) return t('show.plan.lengthUnread');
        plan.edit(setLength(plan.segments, index, lengthMs));
        return null;
      }}
    />
  );
}
