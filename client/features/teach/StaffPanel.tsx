import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/Chip.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { AddStaff } from './AddStaff.tsx';
import styles from './StaffPanel.module.css';
import type { OpenClass } from './useClass.ts';

/** Who teaches and mentors the class. */
export function StaffPanel({ open }: { readonly open: OpenClass }) {
  const { t } = useTranslation(['teach', 'common']);
  const { view, mayChange, onView } = open;
  const [leavingId, setLeavingId] = useState<string | null>(null);
  const leaving = view.staff.find((person) => person.id === leavingId);
  const removal = useSubmission((personId: string) => classApi.removeStaff(view.classId, personId));
  const close = (): void => {
    setLeavingId(null);
    removal.clear();
  };
  const remove = async (personId: string): Promise<void> => {
    const next = await removal.submit(personId);
    if (next === null) return;
    close();
    onView(next);
  };
  return (
    <Panel size={48} title={t('staff.title')} count={view.staff.length}>
      <ul>
        {view.staff.map((person) => (
          <li key={person.id} className={styles.item}>
            <span className={styles.name}>{person.name}</span>
            <Chip>{t(`common:standing.${person.duty}`)}</Chip>
            {mayChange && (
              <IconButton
                size={28}
                label={t('staff.remove', { name: person.name })}
                icon={<X size={16} strokeWidth={1.5} />}
                onClick={() => setLeavingId(person.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayChange && <AddStaff open={open} />}
      {leaving && (
        <ConfirmDialog
          title={t('staff.removeTitle', { name: leaving.name })}
          about={t('staff.removeAbout', { name: leaving.name, className: view.name })}
          act={t('staff.removeAct')}
          submission={removal}
          onConfirm={() => void remove(leaving.id)}
          onClose={close}
        />
      )}
    </Panel>
  );
}
