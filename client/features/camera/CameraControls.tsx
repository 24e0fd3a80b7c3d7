import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FootageMode } from '#shared/media/footage.ts';
import type { ConsentState } from '#shared/protocol/footage-contract.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Select } from '../../components/Select.tsx';
import { footageApi } from '../../connection/footage-api.ts';
import { useSubmission } from '../../connection/useSubmission.ts';
import type { CameraDevice } from '../../media/camera-devices.ts';
import type { CameraState } from '../../media/camera-store.ts';
import styles from './CameraDialog.module.css';
import { CameraProblemNote } from './CameraProblemNote.tsx';
import { useCamera } from './CameraProvider.tsx';
import type { CameraDesk } from './camera-desk.ts';
import { LevelMeter } from './LevelMeter.tsx';

const MODES = ['off', 'voice', 'camera'] as const;
type Choice = (typeof MODES)[number];

const selectAll = (state: CameraState) => state;

export interface CameraControlsProps {
  readonly desk: CameraDesk;
  readonly onWithdrawn: (consent: ConsentState) => void;
}

/** The person's own picture and level, what is recorded, and with which devices. */
export function CameraControls({ desk, onWithdrawn }: CameraControlsProps) {
  const { t } = useTranslation('studio');
  const state = useCamera(desk, selectAll);
  const withdrawal = useSubmission(() => footageApi.withdrawConsent());
  const isOn = state.phase === 'ready' || state.phase === 'recording' || state.phase === 'opening';
  const choose = (choice: Choice) => (choice === 'off' ? desk.switchOff() : desk.switchOn(choice));
  const withdraw = async () => {
    const consent = await withdrawal.submit(undefined);
    if (consent !== null) onWithdrawn(consent);
  };
  return (
    <>
      <Segmented<Choice>
        label={t('camera.mode.label')}
        value={isOn ? state.mode : 'off'}
        options={MODES.map((value) => ({ value, label: t(`camera.mode.${value}`) }))}
        onChange={choose}
      />
      <OwnPicture stream={state.stream} mode={state.mode} />
      {state.stream !== null && <LevelMeter desk={desk} isSilent={state.isSilent} />}
      <CameraProblemNote problem={state.problem} />
      <ProblemNote problem={state.refusal} />
      {state.stream !== null && (
        <div className={styles.devices}>
          {state.mode === 'camera' && (
            <DeviceSelect
              label={t('camera.whichCamera')}
              devices={state.devices.cameras}
              id={state.choice.cameraId}
              onChoose={(cameraId) => void desk.choose({ cameraId })}
            />
          )}
          <DeviceSelect
            label={t('camera.whichMicrophone')}
            devices={state.devices.microphones}
            id={state.choice.microphoneId}
            onChoose={(microphoneId) => void desk.choose({ microphoneId })}
          />
        </div>
      )}
      <p className={styles.hint}>{t('camera.whenRecorded')}</p>
      <p className={styles.withdraw}>
        <Button size={28} variant="quiet" isBusy={withdrawal.isBusy} onClick={() => void withdraw()}>
          {t('camera.consent.withdraw')}
        </Button>
        <ProblemNote problem={withdrawal.problem} />
      </p>
    </>
  );
}

interface OwnPictureProps {
  readonly stream: MediaStream | null;
  readonly mode: FootageMode;
}

/** The picture as a mirror, without sound. */
function OwnPicture({ stream, mode }: OwnPictureProps) {
  const { t } = useTranslation('studio');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  if (stream === null || mode === 'voice') {
    return <p className={styles.noPicture}>{t(stream === null ? 'camera.nothingOn' : 'camera.voiceOnly')}</p>;
  }
  return (
    <video ref={video} className={styles.picture} autoPlay muted playsInline aria-label={t('camera.ownPicture')} />
  );
}

interface DeviceSelectProps {
  readonly label: string;
  readonly devices: readonly CameraDevice[];
  readonly id: string | null;
  readonly onChoose: (id: string | null) => void;
}

function DeviceSelect({ label, devices, id, onChoose }: DeviceSelectProps) {
  const { t } = useTranslation('studio');
  const options = devices.map((device, index) => ({
    value: device.id,
    label: device.label === '' ? t('camera.deviceNumber', { number: index + 1 }) : device.label,
  }));
  return (
    <Select
      label={label}
      value={id ?? ''}
      options={[{ value: '', label: t('camera.usual') }, ...options]}
      onChange={(value) => onChoose(value === '' ? null : value)}
    />
  );
}
