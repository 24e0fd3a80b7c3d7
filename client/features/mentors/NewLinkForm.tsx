import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentView } from '#shared/protocol/assignment-contract.ts';
import type { RehearsalRow } from '#shared/protocol/http-contract.ts';
import {
  type ClassPairs,
  LINK_DAYS,
  MAX_LINK_DAYS,
  type MadeLink,
  type MentorLink,
  type NewLink,
} from '#shared/protocol/mentor-contract.ts';
import { Button } from '../../components/Button.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { Switch } from '../../components/Switch.tsx';
import { mentorApi } from '../../connection/mentor-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { dayAndTime } from '../../format/date.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { MadeLinkDialog } from './MadeLinkDialog.tsx';
import styles from './Mentors.module.css';

export interface NewLinkFormProps {
  readonly classId: string;
  readonly mentors: ClassPairs['mentors'];
  readonly assignments: readonly AssignmentView[];
  readonly recordings: readonly RehearsalRow[];
  readonly onLinks: (links: readonly MentorLink[]) => void;
}

/** A new link: for whom, for what, for how long. */
export function NewLinkForm({ classId, mentors, assignments, recordings, onLinks }: NewLinkFormProps) {
  const { t } = useTranslation('mentors');
  const [mentorId, setMentorId] = useState(mentors[0]?.id ?? '');
  const [days, setDays] = useState<number | null>(LINK_DAYS);
  const [kind, setKind] = useState<NewLink['scope']['kind']>(assignments.length > 0 ? 'assignment' : 'recordings');
  const [assignmentId, setAssignmentId] = useState(assignments[0]?.assignmentId ?? '');
  const [isPairedOnly, setPairedOnly] = useState(false);
  const [roomIds, setRoomIds] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  const making = useSubmission((request: NewLink) => mentorApi.makeLink(classId, request));
  const hasDays = days !== null && days >= 1 && days <= MAX_LINK_DAYS;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (kind === 'recordings' && roomIds.length === 0) return setFault(t('new.chooseOne'));
    if (!hasDays) return;
    const scope: NewLink['scope'] =
      kind === 'recordings' ? { kind, roomIds: [...roomIds] } : { kind, assignmentId, isPairedOnly };
    const answer = await making.submit({ mentorId, days, scope });
    if (answer === null) return;
    setRoomIds([]);
    onLinks(answer.links);
    setMade(answer);
  };
  if (mentors.length === 0 || (assignments.length === 0 && recordings.length === 0))
    return (
      <Panel size={48} title={t('new.title')}>
        <p className={styles.form}>{mentors.length === 0 ? t('new.noMentor') : t('new.nothing')}</p>
      </Panel>
    );
  return (
    <Panel size={48} title={t('new.title')}>
      <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        <div className={styles.row}>
          <Select
            label={t('pair.mentor')}
            value={mentorId}
            onChange={setMentorId}
            options={mentors.map(({ id, name, expertise }) => ({
              value: id,
              label: expertise === '' ? name : `${name} · ${expertise}`,
            }))}
          />
          <NumberField
            label={t('new.days')}
            value={days}
            onChange={setDays}
            tone={hasDays ? 'hint' : 'error'}
            message={t('new.daysHint', { limit: MAX_LINK_DAYS })}
          />
        </div>
        {assignments.length > 0 && recordings.length > 0 && (
          <Segmented<NewLink['scope']['kind']>
            label={t('links.opens')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'assignment', label: t('new.byAssignment') },
              { value: 'recordings', label: t('new.byRecordings') },
            ]}
          />
        )}
        {kind === 'assignment' ? (
          <>
            <Select
              label={t('new.assignment')}
              value={assignmentId}
              onChange={setAssignmentId}
              options={assignments.map((one) => ({ value: one.assignmentId, label: one.content.title }))}
            />
            <div>
              <Switch label={t('new.pairedOnly')} isOn={isPairedOnly} onChange={setPairedOnly} />
            </div>
          </>
        ) : (
          <RecordingChoice
            recordings={recordings}
            chosen={roomIds}
            fault={fault}
            onChosen={(ids) => {
              setRoomIds(ids);
              setFault(null);
            }}
          />
        )}
        <div className={styles.acts}>
          <Button variant="primary" size={36} type="submit" isBusy={making.isBusy}>
            {t('new.make')}
          </Button>
          <ProblemNote problem={making.problem} />
        </div>
      </form>
      {made && <MadeLinkDialog made={made} onClose={() => setMade(null)} />}
    </Panel>
  );
}

interface RecordingChoiceProps {
  readonly recordings: readonly RehearsalRow[];
  readonly chosen: readonly string[];
  readonly fault: string | null;
  readonly onChosen: (roomIds: readonly string[]) => void;
}

function RecordingChoice({ recordings, chosen, fault, onChosen }: RecordingChoiceProps) {
  const { t } = useTranslation('mentors');
  const { pick } = useLanguage();
  const toggle = (roomId: string, isOn: boolean): void =>
    onChosen(isOn ? [...chosen, roomId] : chosen.filter((one) => one !== roomId));
  return (
    <fieldset className={styles.stack}>
      <legend>{t('new.recordings')}</legend>
      <div className={styles.choices}>
        {recordings.map((row) => {
          const { day, time } = dayAndTime(row.openedAt, new Date());
          return (
            <label key={row.roomId} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(row.roomId)}
                onChange={(event) => toggle(row.roomId, event.target.checked)}
              />
              {row.teamName} · {pick(row.projectName)} · {day} {time}
            </label>
          );
        })}
      </div>
      {fault && <p role="alert">{fault}</p>}
    </fieldset>
  );
}
