import { Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HoldButton } from '../../components/HoldButton.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { selectIsLive } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from './RefusalNote.tsx';
import { canGiveNow } from './show-selectors.ts';

const selectCanPause = (state: RoomStore) => canGiveNow(state, 'pauseShow');
const selectCanEnd = (state: RoomStore) => canGiveNow(state, 'endShow');

/** Pause and end, for those who may call them while the show is live. */
export function ShowControls() {
  const { t } = useTranslation('studio');
  const isLive = useRoomStore(selectIsLive);
  const canPause = useRoomStore(selectCanPause);
  const canEnd = useRoomStore(selectCanEnd);
  const command = useCommand();
  if (!isLive || !canPause) return null;
  return (
    <>
      <RefusalNote refusal={command.refusal} />
      <IconButton
        size={28}
        variant="default"
        data-act="pauseShow"
        label={t('paused.pause')}
        icon={<Pause size={16} />}
        isBusy={command.isSending}
        onClick={() => void command.run({ type: 'pauseShow', reason: 'team' })}
      />
      {canEnd && (
        <HoldButton
          size={28}
          data-act="endShow"
          title={t('endShow')}
          isBusy={command.isSending}
          onHold={() => void command.run({ type: 'endShow', reason: 'team' })}
        >
          {t('endShowMenu')}
        </HoldButton>
      )}
    </>
  );
}
