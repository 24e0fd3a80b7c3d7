import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me, PersonRow } from '#shared/protocol/people-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import styles from './PeoplePanel.module.css';

export interface PersonItemProps {
  readonly person: PersonRow;
  readonly me: Me;
  readonly onReset: (person: PersonRow, password: string) => void;
}

/** One person: name, user name, role and classes, and a new password for them. */
export function PersonItem({ person, me, onReset }: PersonItemProps) {
  const { t } = useTranslation(['teach', 'common']);
  const [isAsking, setAsking] = useState(false);
  const reset = useSubmission(classApi.resetPassword);
  const run = async (): Promise<void> => {
    const made = await reset.submit(person.id);
    if (made === null) return;
    setAsking(false);
    onReset(person, made.password);
  };
  // One's own password is changed on the page of one's own account.
  const mayReset = person.id !== me.participantId && (me.role === 'admin' || isBelowTeacher(person));
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <h3 className={styles.name}>{person.name}</h3>
        <p className={styles.username}>{person.username}</p>
      </div>
      <Chip>{t(`common:standing.${person.role}`)}</Chip>
      <p className={styles.classes}>{person.classes.map((one) => one.name).join(t('people.comma'))}</p>
      {mayReset ? (
        <Button
          size={28}
          icon={<KeyRound size={14} strokeWidth={1.5} aria-hidden="true" />}
          aria-label={t('people.resetFor', { name: person.name })}
          onClick={() => setAsking(true)}
        >
          {t('people.reset')}
        </Button>
      ) : (
        <span />
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('people.resetTitle', { name: person.name })}
          about={t('people.resetAbout', { name: person.name })}
          act={t('people.resetAct')}
          submission={reset}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function isBelowTeacher({ role }: PersonRow): boolean {
  return role === 'student' || role === 'mentor';
}
