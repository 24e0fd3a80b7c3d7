import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationRecording } from '#shared/model/calibration.ts';
import { MAX_CALIBRATION_RECORDINGS } from '#shared/model/calibration.ts';
import type { CalibrationRequest, CalibrationSetup } from '#shared/protocol/calibration-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Select } from '../../components/Select.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useToast } from '../../components/ToastLane.tsx';
import { reviewApi } from '../../connection/review-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import { dayAndTime } from '../../format/date.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import styles from './Calibrate.module.css';
import { ReferenceForm } from './ReferenceForm.tsx';
import { SetupRaters } from './SetupRaters.tsx';

export interface CalibrationSetupPanelProps {
  readonly classId: string;
  readonly assignmentId: string;
}

/** Where a teacher names calibration recordings of an assignment with their reference, and sees how graders did. */
export function CalibrationSetupPanel({ classId, assignmentId }: CalibrationSetupPanelProps) {
  const { t } = useTranslation('calibrate');
  const problemText = useProblemText();
  const load = useCallback(() => reviewApi.calibrationSetup(classId, assignmentId), [classId, assignmentId]);
  const [resource, reload, , put] = useResource(load);
  return (
    <Panel size={48} title={t('setup.title')}>
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
      )}
      {resource.phase === 'ready' && (
        <SetupForm
          key={resource.value.version}
          setup={resource.value}
          save={(request) => reviewApi.setCalibration(classId, assignmentId, request)}
          onSaved={put}
          onReload={reload}
        />
      )}
    </Panel>
  );
}

interface SetupFormProps {
  readonly setup: CalibrationSetup;
  readonly save: (request: CalibrationRequest) => ReturnType<typeof reviewApi.setCalibration>;
  readonly onSaved: (setup: CalibrationSetup) => void;
  readonly onReload: () => void;
}

function SetupForm({ setup, save, onSaved, onReload }: SetupFormProps) {
  const { t } = useTranslation('calibrate');
  const { pick } = useLanguage();
  const toast = useToast();
  const [isRequired, setRequired] = useState(setup.isRequired);
  const [recordings, setRecordings] = useState<readonly CalibrationRecording[]>(setup.recordings);
  const submission = useSubmission(save);
  const free = setup.candidates.filter(({ roomId }) => recordings.every((one) => one.roomId !== roomId));
  const isFull = recordings.length >= MAX_CALIBRATION_RECORDINGS;
  const send = async () => {
    const answer = await submission.submit({ isRequired, recordings: [...recordings], version: setup.version });
    if (answer === null) return;
    toast('ok', t('setup.saved'));
    onSaved(answer);
  };
  return (
    <div className={styles.setup}>
      <p className={styles.hint}>{t('setup.about')}</p>
      <Switch label={t('setup.required')} isOn={isRequired} onChange={setRequired} />
      {recordings.map((recording) => (
        <ReferenceForm
          key={recording.roomId}
          candidate={setup.candidates.find(({ roomId }) => roomId === recording.roomId) ?? null}
          marks={recording.marks}
          onMarks={(marks) =>
            setRecordings((now) => now.map((one) => (one.roomId === recording.roomId ? { ...one, marks } : one)))
          }
          onRemove={() => setRecordings((now) => now.filter(({ roomId }) => roomId !== recording.roomId))}
        />
      ))}
      {free.length === 0 || isFull ? (
        <p className={styles.hint}>
          {t(isFull ? 'setup.full' : 'setup.noneFree', { most: MAX_CALIBRATION_RECORDINGS })}
        </p>
      ) : (
        <Select
          label={t('setup.add')}
          value=""
          options={[
            { value: '', label: t('setup.choose') },
            ...free.map(({ roomId, teamName, projectName, openedAt }) => ({
              value: roomId,
              label: `${teamName} · ${pick(projectName)} · ${dayAndTime(openedAt, new Date()).day}`,
            })),
          ]}
          onChange={(roomId) => roomId !== '' && setRecordings((now) => [...now, { roomId, marks: {} }])}
        />
      )}
      <ProblemNote problem={submission.problem} />
      <div className={styles.row}>
        <Button variant="primary" size={36} isBusy={submission.isBusy} onClick={() => void send()}>
          {t('setup.save')}
        </Button>
        {submission.problem?.code === 'calibration/stale' && (
          <Button size={36} onClick={onReload}>
            {t('setup.reload')}
          </Button>
        )}
      </div>
      {setup.raters.length > 0 && <SetupRaters setup={setup} />}
    </div>
  );
}
