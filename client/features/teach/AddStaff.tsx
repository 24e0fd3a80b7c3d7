import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffDuty } from '#shared/model/person.ts';
import type { PersonRow } from '#shared/protocol/people-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { classApi } from '../../connection/class-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { InlineForm } from './InlineForm.tsx';
import styles from './StaffPanel.module.css';
import type { OpenClass } from './useClass.ts';

/** Adds a teacher or a mentor who has an account; new accounts are made on the page of people. */
export function AddStaff({ open }: { readonly open: OpenClass }) {
  const { t } = useTranslation('teach');
  const problemText = useProblemText();
  const [people, reload] = useResource(classApi.people);
  if (people.phase === 'loading') return null;
  if (people.phase === 'failed')
    return <ErrorState text={problemText(people.problem)} code={people.problem.code} onRetry={reload} />;
  const present = new Set(open.view.staff.map((person) => person.id));
  const free = people.value.filter((person) => isStaff(person) && !present.has(person.id));
  return free.length === 0 ? (
    <p className={styles.add}>
      {t('staff.nobodyFree')} <Link to="/teach/people">{t('staff.toPeople')}</Link>
    </p>
  ) : (
    <AddStaffForm open={open} free={free} />
  );
}

interface AddStaffFormProps {
  readonly open: OpenClass;
  readonly free: readonly PersonRow[];
}

function AddStaffForm({ open: { view, onView }, free }: AddStaffFormProps) {
  const { t } = useTranslation(['teach', 'common']);
  const [chosenId, setChosenId] = useState('');
  const [wantedDuty, setDuty] = useState<StaffDuty>('mentor');
  const adding = useSubmission((request: { personId: string; duty: StaffDuty }) =>
    classApi.addStaff(view.classId, request),
  );
  const chosen = free.find((person) => person.id === chosenId) ?? free[0];
  if (!chosen) return null;
  const duties: readonly StaffDuty[] = chosen.role === 'mentor' ? ['mentor'] : ['teacher', 'mentor'];
  const duty = duties.includes(wantedDuty) ? wantedDuty : 'mentor';
  const add = async (): Promise<void> => {
    const next = await adding.submit({ personId: chosen.id, duty });
    if (next !== null) onView(next);
  };
  return (
    <InlineForm
      onSubmit={() => void add()}
      act={
        <Button size={36} type="submit" isBusy={adding.isBusy}>
          {t('staff.add')}
        </Button>
      }
      note={<ProblemNote problem={adding.problem} />}
    >
      <Select
        label={t('staff.person')}
        value={chosen.id}
        onChange={setChosenId}
        options={free.map((person) => ({ value: person.id, label: `${person.name} (${person.username})` }))}
      />
      <Select
        label={t('staff.duty')}
        value={duty}
        onChange={(value) => setDuty(value === 'teacher' ? 'teacher' : 'mentor')}
        options={duties.map((one) => ({ value: one, label: t(`common:standing.${one}`) }))}
      />
    </InlineForm>
  );
}

function isStaff({ role }: PersonRow): boolean {
  return role === 'mentor' || role === 'teacher' || role === 'admin';
}
