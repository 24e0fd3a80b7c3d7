import { Pin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { canGiveNow, selectShowSecond } from '../studio/show-selectors.ts';
import styles from './PinnedLine.module.css';

const selectPinnedLine = (state: RoomStore) => state.room.public.pinnedLine;
const selectCanUnpin = (state: RoomStore) => canGiveNow(state, 'unpinLine');

/** The line that viewers see on top of their chat, at the head of the list; nothing while none is pinned. */
export function PinnedLine() {
  const { t } = useTranslation('studio');
  const line = useRoomStore(selectPinnedLine);
  const canUnpin = useRoomStore(selectCanUnpin);
  const second = useRoomStore(selectShowSecond);
  const command = useCommand();
  if (line === null) return null;
  return (
    <section className={styles.line} aria-label={t('chat.pinned')}>
      <Pin size={12} aria-hidden="true" />
      <span className={styles.word}>{t('chat.pinned')}</span>
      <span className={styles.name}>{line.name}</span>
      <span className={styles.text} title={line.text}>
        {line.text}
      </span>
      <span className={styles.since}>{formatClock(second * 1000 - line.sinceMs)}</span>
      {canUnpin && (
        <Button
          size={28}
          className={styles.unpin}
          isBusy={command.isSending}
          onClick={() => void command.run({ type: 'unpinLine' }, { role: 'moderator' })}
        >
          {t('moderator.unpinLine')}
        </Button>
      )}
      <RefusalNote refusal={command.refusal} />
    </section>
  );
}
