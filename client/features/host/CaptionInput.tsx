import { Captions } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import styles from './CaptionInput.module.css';
import { useSpeak } from './useSpeak.ts';

/** The longest caption; the schema of `utter` says the same. */
const LONGEST = 500;

export interface CaptionInputProps {
  readonly isChatHidden: boolean;
  readonly onShowChat: () => void;
}

const selectLastCaption = (state: RoomStore) =>
  state.room.public.captions.filter((caption) => caption.role === 'host').at(-1)?.text ?? null;

/** What was said, typed: Enter puts it on air as a caption; the words are analysed as if they had been recognised. */
export function CaptionInput({ isChatHidden, onShowChat }: CaptionInputProps) {
  const { t } = useTranslation('studio');
  const last = useRoomStore(selectLastCaption);
  const { speak, isSending, refusal } = useSpeak();
  const [text, setText] = useState('');
  const send = async () => {
    const said = text.trim();
    if (said !== '' && (await speak(said, 'typed', []))) setText('');
  };
  return (
    <div className={styles.row}>
      <div className={styles.field}>
        <Field
          label={t('host.captionLabel')}
          isLabelHidden
          placeholder={t('host.captionPlaceholder')}
          value={text}
          onChange={setText}
          onSubmit={() => void send()}
          maxLength={LONGEST}
          before={<Captions size={16} aria-hidden="true" />}
        />
      </div>
      <Button isBusy={isSending} disabled={text.trim() === ''} onClick={() => void send()}>
        {t('host.captionSend')}
      </Button>
      <RefusalNote refusal={refusal} />
      <p className={styles.last}>
        {last !== null && (
          <>
            <span className={styles.word}>{t('host.lastSaid')}</span> {last}
          </>
        )}
      </p>
      {isChatHidden && (
        <Button size={28} keyHint="." onClick={onShowChat}>
          {t('host.showChat')}
        </Button>
      )}
    </div>
  );
}
