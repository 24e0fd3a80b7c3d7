import { Check, CheckCheck, EyeOff, Megaphone, Pin, PinOff, Reply, VolumeX } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { lazyPiece } from '../../components/lazy-piece.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { canGiveNow } from '../studio/show-selectors.ts';
import type { ChatRow } from './chat-view.ts';
import styles from './LineActs.module.css';
import { useBoundLine } from './useBoundLine.ts';

/** The menu brings a library of its own, which the first paint does without. */
const MuteMenu = lazyPiece(async () => ({ default: (await import('./MuteMenu.tsx')).MuteMenu }));

export interface LineActsProps {
  readonly row: ChatRow;
  readonly hasKeys: boolean;
  /** Brings the reply field; null where there is none beside the list. */
  readonly onAnswer: (() => void) | null;
}

const selectCanHide = (state: RoomStore) => canGiveNow(state, 'hideLine');
const selectCanForward = (state: RoomStore) => canGiveNow(state, 'sendToHost');
const selectCanSettle = (state: RoomStore) => canGiveNow(state, 'markHandled');
const selectPinnedLineId = (state: RoomStore) => state.room.public.pinnedLine?.lineId ?? null;

/** Acts on one line, inside its row, so that the pointer never travels. Each acts on the line that it was pressed on. */
export function LineActs({ row, hasKeys, onAnswer }: LineActsProps) {
  const { t } = useTranslation('studio');
  const canHide = useRoomStore(selectCanHide);
  const canForward = useRoomStore(selectCanForward);
  const canSettle = useRoomStore(selectCanSettle);
  const isPinned = useRoomStore(selectPinnedLineId) === row.entry.id;
  const forward = useCommand();
  const hide = useCommand();
  const pin = useCommand();
  const settle = useCommand();
  const bound = useBoundLine(row);
  const isSent = row.outcome.kind === 'open' && row.outcome.isSentToHost;
  const isSettled = row.outcome.kind === 'settled' || row.outcome.kind === 'hidden';
  const key = (name: string) => (hasKeys ? name : undefined);
  // Beside another seat's work the row is narrow: words alone.
  const icon = (mark: ReactNode) => (hasKeys ? mark : undefined);
  const togglePin = () => {
    const { id } = bound.take().entry;
    void pin.run(isPinned ? { type: 'unpinLine' } : { type: 'pinLine', lineId: id }, { role: 'moderator' });
  };
  return (
    <div className={styles.acts} onPointerDownCapture={bound.bind}>
      {onAnswer && (
        <Button size={28} icon={<Reply size={14} />} keyHint={key('A')} onClick={onAnswer}>
          {t('moderator.answer')}
        </Button>
      )}
      {canForward && (
        <Button
          size={28}
          icon={icon(isSent ? <Check size={14} /> : <Megaphone size={14} />)}
          keyHint={key('V')}
          isBusy={forward.isSending}
          disabled={isSent}
          onClick={() => void forward.run({ type: 'sendToHost', lineId: bound.take().entry.id }, { role: 'moderator' })}
        >
          {t('moderator.toHost')}
        </Button>
      )}
      {canHide && (
        <>
          <Button
            size={28}
            icon={icon(isPinned ? <PinOff size={14} /> : <Pin size={14} />)}
            keyHint={key('T')}
            isBusy={pin.isSending}
            disabled={row.entry.isHidden}
            onClick={togglePin}
          >
            {isPinned ? t('moderator.unpinLine') : t('moderator.pinLine')}
          </Button>
          <Button
            size={28}
            icon={icon(<EyeOff size={14} />)}
            keyHint={key('H')}
            isBusy={hide.isSending}
            disabled={row.entry.isHidden}
            onClick={() => void hide.run({ type: 'hideLine', lineId: bound.take().entry.id }, { role: 'moderator' })}
          >
            {t('moderator.hide')}
          </Button>
          <Suspense fallback={null}>
            <MuteMenu viewer={row.entry.viewer} keyHint={key('M')} icon={icon(<VolumeX size={14} />)} />
          </Suspense>
        </>
      )}
      {canSettle && (
        <Button
          size={28}
          icon={icon(<CheckCheck size={14} />)}
          keyHint={key('X')}
          isBusy={settle.isSending}
          disabled={isSettled}
          onClick={() => void settle.run({ type: 'markHandled', lineId: bound.take().entry.id }, { role: 'moderator' })}
        >
          {t('moderator.markHandled')}
        </Button>
      )}
      <RefusalNote refusal={forward.refusal ?? hide.refusal ?? pin.refusal ?? settle.refusal} />
    </div>
  );
}
