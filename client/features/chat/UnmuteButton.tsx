import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { canGiveNow } from '../studio/show-selectors.ts';

export interface UnmuteButtonProps {
  readonly viewer: number;
  readonly name: string;
}

const selectCanUnmute = (state: RoomStore) => canGiveNow(state, 'unmuteViewer');

/** Lets a muted viewer write again, for those who may. */
export function UnmuteButton({ viewer, name }: UnmuteButtonProps) {
  const { t } = useTranslation('studio');
  const canUnmute = useRoomStore(selectCanUnmute);
  const command = useCommand();
  if (!canUnmute) return null;
  return (
    <>
      <Button
        size={28}
        aria-label={t('moderator.unmuteName', { name })}
        isBusy={command.isSending}
        onClick={() => void command.run({ type: 'unmuteViewer', viewer }, { role: 'moderator' })}
      >
        {t('moderator.unmute')}
      </Button>
      <RefusalNote refusal={command.refusal} />
    </>
  );
}
