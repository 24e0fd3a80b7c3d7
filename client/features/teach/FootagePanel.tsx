import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { footageApi } from '../../connection/footage-api.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './ClassCodePanel.module.css';
import type { OpenClass } from './useClass.ts';

/** How long the footage of the class is kept: its teachers say so, everybody of the staff sees it. */
export function FootagePanel({ open: { view, mayChange } }: { readonly open: OpenClass }) {
  const { t } = useTranslation('teach');
  const load = useCallback(() => footageApi.keptDays(view.classId), [view.classId]);
  const [resource] = useResource(load);
  return (
    <Panel size={48} title={t('footage.title')}>
      <div className={styles.body}>
        <p className={styles.about}>{t('footage.about')}</p>
        {resource.phase === 'ready' && mayChange && (
          <KeptDaysForm classId={view.classId} keptDays={resource.value.keptDays} />
        )}
        {resource.phase === 'ready' && !mayChange && <p>{t('footage.kept', { count: resource.value.keptDays })}</p>}
      </div>
    </Panel>
  );
}

function KeptDaysForm({ classId, keptDays }: { readonly classId: string; readonly keptDays: number }) {
  const { t } = useTranslation('teach');
  const toast = useToast();
  const [days, setDays] = useState<number | null>(keptDays);
  const submission = useSubmission((next: number) => footageApi.keepFor(classId, next));
  const save = async () => {
    if (days === null) return;
    const saved = await submission.submit(days);
    if (saved !== null) toast('ok', t('footage.saved', { count: saved.keptDays }));
  };
  return (
    <div className={styles.acts}>
      <NumberField label={t('footage.days')} value={days} onChange={setDays} />
      <Button isBusy={submission.isBusy} disabled={days === null || days < 1} onClick={() => void save()}>
        {t('footage.save')}
      </Button>
      <ProblemNote problem={submission.problem} />
    </div>
  );
}
