import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SEGMENTS } from '#shared/model/run-of-show.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { PlanSum } from './PlanSum.tsx';
import { PlanTable } from './PlanTable.tsx';
import { PlanTimeline } from './PlanTimeline.tsx';
import { addSegment } from './plan-draft.ts';
import { useCanPrepare } from './useCanPrepare.ts';
import type { ShowPlan } from './useShowPlan.ts';

/** The run-of-show: on a time axis or as a table, which both can do the same. */
export function PlanPanel({ plan }: { readonly plan: ShowPlan }) {
  const { t } = useTranslation('prepare');
  const canPrepare = useCanPrepare();
  const [view, setView] = useState<'timeline' | 'table'>('timeline');
  const [wantedId, setWantedId] = useState<string | null>(null);
  const { segments } = plan;
  const selected = Math.max(
    0,
    segments.findIndex(({ id }) => id === wantedId),
  );
  const add = (): void => {
    const next = addSegment(segments, selected, t('show.plan.newName'));
    setWantedId(next[selected + 1]?.id ?? null);
    plan.edit(next);
  };
  return (
    <Panel
      title={t('show.plan.title')}
      count={t('show.plan.count', { count: segments.length })}
      size={48}
      actions={
        <>
          <Segmented
            label={t('show.plan.view')}
            size={28}
            value={view}
            onChange={setView}
            options={[
              { value: 'timeline', label: t('show.plan.timeline') },
              { value: 'table', label: t('show.plan.table') },
            ]}
          />
          <Button
            icon={<Plus size={14} aria-hidden="true" />}
            disabled={!canPrepare || segments.length >= MOST_SEGMENTS}
            onClick={add}
          >
            {t('show.plan.add')}
          </Button>
        </>
      }
    >
      {view === 'timeline' ? (
        <PlanTimeline plan={plan} selected={selected} onSelect={setWantedId} />
      ) : (
        <PlanTable plan={plan} />
      )}
      <PlanSum plan={plan} />
      <RefusalNote refusal={plan.refusal} />
    </Panel>
  );
}
