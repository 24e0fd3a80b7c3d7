import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentState, FootageNotice } from '#shared/protocol/footage-contract.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { footageApi } from '../../connection/footage-api.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { useResource } from '../../connection/useResource.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { CameraControls } from './CameraControls.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import type { CameraDesk } from './camera-desk.ts';

const selectRoomId = (state: RoomStore) => state.brief?.roomId ?? '';

export interface CameraDialogProps {
  readonly desk: CameraDesk;
  readonly onClose: () => void;
}

/** Camera and microphone: first what is recorded and for whom, then the person's own picture, devices and ways to record. */
export function CameraDialog({ desk, onClose }: CameraDialogProps) {
  const { t } = useTranslation('studio');
  const roomId = useRoomStore(selectRoomId);
  const load = useCallback(() => footageApi.notice(roomId), [roomId]);
  const [resource, reload] = useResource(load);
  const problemText = useProblemText();
  return (
    <Dialog title={t('camera.title')} about={t('camera.about')} isOpen onClose={onClose}>
      {resource.phase === 'loading' && <Loading />}
      {resource.phase === 'failed' && (
        <ErrorState text={problemText(resource.problem)} code={resource.problem.code} onRetry={reload} />
      )}
      {resource.phase === 'ready' && <Steps desk={desk} notice={resource.value} onClose={onClose} />}
    </Dialog>
  );
}

interface StepsProps extends CameraDialogProps {
  readonly notice: FootageNotice;
}

function Steps({ desk, notice, onClose }: StepsProps) {
  const [consent, setConsent] = useState<ConsentState>(notice.consent);
  if (consent.givenAt === null) return <ConsentForm notice={notice} onGiven={setConsent} onClose={onClose} />;
  const onWithdrawn = (next: ConsentState) => {
    desk.switchOff();
    setConsent(next);
  };
  return <CameraControls desk={desk} onWithdrawn={onWithdrawn} />;
}
