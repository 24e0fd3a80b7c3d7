import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './PausedNotice.module.css';
import { RefusalNote } from './RefusalNote.tsx';
import { canGiveNow } from './show-selectors.ts';

const selectReason = (state: RoomStore) => state.room.public.pauseReason;
const selectDrill = (state: RoomStore) => state.brief?.drill ?? null;
const selectCanResume = (state: RoomStore) => canGiveNow(state, 'resumeShow');

/** Why the clock stands still, and the way on for those who may go on. It lies over the screen, so that no control moves. */
export function PausedNotice() {
  const { t } = useTranslation('studio');
  const reason = useRoomStore(selectReason);
  const canResume = useRoomStore(selectCanResume);
  const drill = useRoomStore(selectDrill);
  const command = useCommand();
  const teamText =
    drill === null
      ? t('paused.team')
      : t('paused.drill', { moment: formatClock(drill.momentMs), end: formatClock(drill.toMs) });
  const text = reason === 'server' ? t('paused.server') : teamText;
  return (
    <div className={styles.notice} role="status">
      <StateMark kind="attend" size={14} />
      <span className={styles.text}>{text}</span>
      <RefusalNote refusal={command.refusal} />
      {canResume ? (
        <Button
          variant="primary"
          size={28}
          icon={<Play size={14} />}
          data-act="resumeShow"
          isBusy={command.isSending}
          onClick={() => void command.run({ type: 'resumeShow' })}
        >
          {t('paused.resume')}
        </Button>
      ) : (
        <span>{t('paused.resumeBy')}</span>
      )}
    </div>
  );
}
