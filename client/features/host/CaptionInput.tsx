import { Captions } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { SourceTag } from '../../components/SourceTag.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import styles from './CaptionInput.module.css';
import { useSpeak } from './useSpeak.ts';

/** The longest caption; the schema of `utter` says the same. */
const LONGEST = 500;

export interface CaptionInputProps {
  readonly seat: Role;
  /** What stands behind the field. */
  readonly after?: ReactNode;
}

const selectCaptions = (state: RoomStore) => state.room.public.captions;

/** What was said, typed: Enter puts it on air as a caption; the words are analysed as if they had been recognised. */
export function CaptionInput({ seat, after }: CaptionInputProps) {
  const { t } = useTranslation('studio');
  const last =
    useRoomStore(selectCaptions)
      .filter((caption) => caption.role === seat)
      .at(-1) ?? null;
  const { speak, isSending, refusal } = useSpeak(seat);
  const [text, setText] = useState('');
  const send = async () => {
    const said = text.trim();
    if (said === '' || !(await speak(said, 'typed', []))) return;
    // The next words may have been begun while these were on their way.
    setText((now) => (now.startsWith(text) ? now.slice(text.length).trimStart() : now));
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
            <span className={styles.word}>{t('host.lastSaid')}</span>
            <span className={styles.words}>{last.text}</span>
            <SourceTag source={last.source} />
          </>
        )}
      </p>
      {after}
    </div>
  );
}
