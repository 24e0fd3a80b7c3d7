import { Mic, Video, VideoOff } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonSize } from '../../components/Button.tsx';
import { lazyPiece } from '../../components/lazy-piece.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { useProblemText } from '../../connection/useProblemText.ts';
import type { CameraState } from '../../media/camera-store.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './CameraButton.module.css';
import { useCamera, useCameraDesk } from './CameraProvider.tsx';
import { type CameraDesk, cameraRoleOf } from './camera-desk.ts';

const CameraDialog = lazyPiece(async () => ({ default: (await import('./CameraDialog.tsx')).CameraDialog }));

const selectRole = (state: RoomStore) => cameraRoleOf(state);
const selectState = (state: CameraState) => state;

/** Opens what there is to do with camera and microphone; shows at a glance whether they are on and heard. */
export function CameraButton({ size = 28 }: { readonly size?: ButtonSize }) {
  const desk = useCameraDesk();
  const role = useRoomStore(selectRole);
  return desk === null || role === null ? null : <DeskButton desk={desk} size={size} />;
}

function DeskButton({ desk, size }: { readonly desk: CameraDesk; readonly size: ButtonSize }) {
  const { t } = useTranslation('studio');
  const [isOpen, setOpen] = useState(false);
  const { phase, mode, isSilent, problem, refusal } = useCamera(desk, selectState);
  const problemText = useProblemText();
  const why = problem !== null ? t(`camera.problem.${problem}.text`) : refusal !== null ? problemText(refusal) : '';
  const isOn = phase === 'ready' || phase === 'recording';
  const Icon = isOn ? (mode === 'camera' ? Video : Mic) : VideoOff;
  return (
    <>
      <Button size={size} icon={<Icon size={14} />} onClick={() => setOpen(true)}>
        {t(isOn ? `camera.on.${mode}` : 'camera.open')}
      </Button>
      {isSilent && isOn && (
        <span role="alert" className={styles.alarm}>
          <StateMark kind="attend" size={12} />
          {t('camera.silent')}
        </span>
      )}
      {(problem !== null || refusal !== null) && !isOpen && (
        <span role="alert" className={styles.alarm} title={why}>
          <StateMark kind="attend" size={12} />
          {t('camera.stopped')}
          <VisuallyHidden>{why}</VisuallyHidden>
        </span>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <CameraDialog desk={desk} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
