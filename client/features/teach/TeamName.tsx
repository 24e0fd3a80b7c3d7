import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassView } from '#shared/protocol/class-contract.ts';
import { HttpErrorCode } from '#shared/protocol/http-error-text.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useForm } from '../../connection/useForm.ts';
import styles from './TeamBoard.module.css';
import type { OpenClass } from './useClass.ts';

export interface TeamNameProps {
  readonly open: OpenClass;
  readonly team: ClassView['teams'][number];
  readonly headingId: string;
}

/** The name of a team, which a teacher changes in its place. */
export function TeamName({ open, team, headingId }: TeamNameProps) {
  const { t } = useTranslation('teach');
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <h3 id={headingId} className={styles.cardName}>
        {team.name}
      </h3>
      {open.mayChange && (
        <IconButton
          size={28}
          label={t('team.rename', { name: team.name })}
          aria-expanded={isEditing}
          icon={<Pencil size={14} strokeWidth={1.5} />}
          onClick={() => setEditing(!isEditing)}
        />
      )}
      {isEditing && <RenameForm open={open} team={team} onDone={() => setEditing(false)} />}
    </>
  );
}

interface RenameFormProps extends Omit<TeamNameProps, 'headingId'> {
  readonly onDone: () => void;
}

function RenameForm({ open: { view, onView }, team, onDone }: RenameFormProps) {
  const { t } = useTranslation(['teach', 'common']);
  const form = useForm({
    first: { name: team.name },
    check: ({ name }) => ({ name: name.trim() === '' ? t('team.nameMissing') : null }),
    places: { [HttpErrorCode.TeamExists]: 'name' },
    send: ({ name }) => classApi.renameTeam(view.classId, team.teamId, name.trim()),
  });
  const submit = async (): Promise<void> => {
    const next = await form.submit();
    if (next === null) return;
    onView(next);
    onDone();
  };
  return (
    <form
      className={styles.rename}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field {...form.bind('name')} label={t('team.newName')} maxLength={24} onEscape={onDone} />
      <div className={styles.renameActs}>
        <Button size={28} variant="primary" type="submit" isBusy={form.isBusy}>
          {t('team.save')}
        </Button>
        <Button size={28} onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
      <ProblemNote problem={form.problem} />
    </form>
  );
}
