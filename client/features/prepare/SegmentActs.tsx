import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import { moveSegment, removeSegment } from './plan-draft.ts';
import type { SegmentFieldProps } from './SegmentFields.tsx';
import { useCanPrepare } from './useCanPrepare.ts';

/** Moves a segment earlier or later, or removes it; its neighbour gets the time. */
export function SegmentActs({ plan, index, segment }: SegmentFieldProps) {
  const { t } = useTranslation('prepare');
  const { pick } = useLanguage();
  const canPrepare = useCanPrepare();
  const { segments, edit } = plan;
  const name = pick(segment.name);
  return (
    <>
      <IconButton
        size={28}
        label={t('show.plan.earlier', { name })}
        icon={<ArrowLeft size={14} aria-hidden="true" />}
        disabled={!canPrepare || index === 0}
        onClick={() => edit(moveSegment(segments, index, index - 1))}
      />
      <IconButton
        size={28}
        label={t('show.plan.later', { name })}
        icon={<ArrowRight size={14} aria-hidden="true" />}
        disabled={!canPrepare || index === segments.length - 1}
        onClick={() => edit(moveSegment(segments, index, index + 1))}
      />
      <IconButton
        size={28}
        label={t('show.plan.remove', { name })}
        icon={<Trash2 size={14} aria-hidden="true" />}
        disabled={!canPrepare || segments.length === 1}
        onClick={() => edit(removeSegment(segments, index))}
      />
    </>
  );
}
