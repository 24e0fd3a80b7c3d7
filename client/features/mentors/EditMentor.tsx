import { useTranslation } from 'react-i18next';
import type { MentorRow } from '#shared/protocol/mentor-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useForm } from '../../connection/useForm.ts';
import styles from './Mentors.module.css';

export interface EditMentorProps {
  readonly mentor: MentorRow;
  readonly onRows: (rows: readonly MentorRow[]) => void;
  readonly onClose: () => void;
}

/** Changes what is known of a mentor. */
export function EditMentor({ mentor, onRows, onClose }: EditMentorProps) {
  const { t } = useTranslation(['mentors', 'common']);
  const form = useForm({
    first: { organisation: mentor.organisation, expertise: mentor.expertise },
    check: () => ({}),
    places: {},
    send: (about) => mentorApi.describe(mentor.id, about),
  });
  const save = async (): Promise<void> => {
    const rows = await form.submit();
    if (rows === null) return;
    onRows(rows);
    onClose();
  };
  return (
    <Dialog
      title={mentor.name}
      about={t('roster.editAbout')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size={36} onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button variant="primary" size={36} isBusy={form.isBusy} onClick={() => void save()}>
            {t('roster.save')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Field {...form.bind('organisation')} label={t('roster.organisation')} maxLength={60} />
        <Field {...form.bind('expertise', t('roster.expertiseHint'))} label={t('roster.expertise')} maxLength={120} />
      </div>
      <ProblemNote problem={form.problem} />
    </Dialog>
  );
}
