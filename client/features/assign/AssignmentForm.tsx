import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentContent, AssignmentPhase, SeedPolicy } from '#shared/model/assignment.ts';
import type { AssignmentList } from '#shared/protocol/assignment-contract.ts';
import type { HttpProblem, Library } from '#shared/protocol/http-contract.ts';
import { Button } from '../../components/Button.tsx';
import { DateTimeField } from '../../components/DateTimeField.tsx';
import { Field } from '../../components/Field.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './AssignmentForm.module.css';
import { type AssignmentDraft, contentOf, type DraftFaults, faultsOf } from './assignment-draft.ts';
import { BlendFields } from './BlendFields.tsx';

export interface AssignmentFormProps {
  readonly first: AssignmentDraft;
  /** Of a published one, what makes attempts alike can only be read. */
  readonly phase: AssignmentPhase;
  readonly library: Library;
  readonly rubrics: AssignmentList['rubrics'];
  readonly act: string;
  readonly isBusy: boolean;
  readonly problem: HttpProblem | null;
  readonly onSend: (content: AssignmentContent) => void;
}

/** Everything that an assignment says. Faults stand at their fields; nothing that was typed is lost by a refusal. */
export function AssignmentForm(props: AssignmentFormProps) {
  const { t } = useTranslation('assign');
  const [draft, setDraft] = useState(props.first);
  const [faults, setFaults] = useState<DraftFaults>({});
  const change = (part: Partial<AssignmentDraft>): void => {
    setDraft((now) => ({ ...now, ...part }));
    setFaults({});
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultsOf(draft, new Date());
    setFaults(found);
    if (Object.keys(found).length === 0) props.onSend(contentOf(draft));
  };
  const shared = { draft, change, faults };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <Field
        label={t('form.title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        maxLength={60}
        tone={faults.title ? 'error' : 'hint'}
        message={faults.title ? t(faults.title) : t('form.titleHint')}
      />
      <Field
        label={t('form.note')}
        value={draft.note}
        onChange={(note) => change({ note })}
        rows={2}
        maxLength={1_000}
      />
      {props.phase === 'draft' ? (
        <ShowFields {...shared} library={props.library} rubrics={props.rubrics} />
      ) : (
        <p className={styles.hint}>{t('form.fixed')}</p>
      )}
      <RuleFields {...shared} />
      <BlendFields {...shared} />
      <div className={styles.acts}>
        <Button variant="primary" size={36} type="submit" isBusy={props.isBusy}>
          {props.act}
        </Button>
        <ProblemNote problem={props.problem} />
      </div>
    </form>
  );
}

export interface DraftFieldsProps {
  readonly draft: AssignmentDraft;
  readonly change: (part: Partial<AssignmentDraft>) => void;
  readonly faults: DraftFaults;
}

interface ShowFieldsProps extends DraftFieldsProps {
  readonly library: Library;
  readonly rubrics: AssignmentList['rubrics'];
}

/** What is rehearsed: goods, audience, length, crowd and rubric. */
function ShowFields({ draft, change, library, rubrics }: ShowFieldsProps) {
  const { t } = useTranslation('assign');
  const { pick } = useLanguage();
  const scenario = library.scenarios.find(({ id }) => id === draft.scenarioId) ?? library.scenarios[0];
  const lengths = [...(scenario?.minutes ?? [])].sort((a, b) => a - b);
  const chooseScenario = (scenarioId: string): void => {
    const offered = library.scenarios.find(({ id }) => id === scenarioId)?.minutes ?? [];
    change({ scenarioId, minutes: offered.includes(draft.minutes) ? draft.minutes : (offered[0] ?? draft.minutes) });
  };
  return (
    <>
      <div className={styles.row}>
        <Select
          label={t('form.project')}
          value={draft.projectId}
          onChange={(projectId) => change({ projectId })}
          options={library.projects.map(({ id, name, enterpriseName }) => ({
            value: id,
            label: `${pick(name)} · ${pick(enterpriseName)}`,
          }))}
        />
        <Select
          label={t('form.scenario')}
          value={draft.scenarioId}
          onChange={chooseScenario}
          options={library.scenarios.map(({ id, name }) => ({ value: id, label: pick(name) }))}
        />
        <Select
          label={t('form.rubric')}
          value={draft.rubricId}
          onChange={(rubricId) => change({ rubricId })}
          options={rubrics.map(({ id, name }) => ({ value: id, label: pick(name) }))}
        />
      </div>
      {scenario && <p className={styles.hint}>{pick(scenario.about)}</p>}
      <div className={styles.row}>
        <Choice label={t('form.minutes')}>
          <Segmented
            label={t('form.minutes')}
            value={String(draft.minutes)}
            onChange={(value) => change({ minutes: Number(value) })}
            options={lengths.map((count) => ({ value: String(count), label: t('form.minutesOption', { count }) }))}
          />
        </Choice>
        <Choice label={t('form.crowd')} hint={t(`crowd.${draft.seedPolicy}About`)}>
          <Segmented<SeedPolicy>
            label={t('form.crowd')}
            value={draft.seedPolicy}
            onChange={(seedPolicy) => change({ seedPolicy })}
            options={[
              { value: 'practice', label: t('crowd.practice') },
              { value: 'exam', label: t('crowd.exam') },
            ]}
          />
        </Choice>
      </div>
    </>
  );
}

/** How often, and by when. */
function RuleFields({ draft, change, faults }: DraftFieldsProps) {
  const { t } = useTranslation('assign');
  return (
    <div className={styles.row}>
      <NumberField
        label={t('form.attempts')}
        value={draft.attempts}
        onChange={(attempts) => change({ attempts })}
        tone={faults.attempts ? 'error' : 'hint'}
        message={faults.attempts ? t(faults.attempts) : t('form.attemptsHint')}
      />
      <DateTimeField
        label={t('form.due')}
        value={draft.dueAt}
        onChange={(dueAt) => change({ dueAt })}
        tone={faults.dueAt ? 'error' : 'hint'}
        message={faults.dueAt ? t(faults.dueAt) : t('form.dueHint')}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: React.ReactNode;
}

function Choice({ label, hint, children }: ChoiceProps) {
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{label}</span>
      {children}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
