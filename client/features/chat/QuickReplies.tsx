import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { useHotkeys } from '../studio/useHotkeys.ts';
import type { ChatRow } from './chat-view.ts';
import styles from './QuickReplies.module.css';
import { useSuggestions } from './useSuggestions.ts';

const COUNT = 6;

export interface QuickRepliesProps {
  /** The line that a reply goes to. */
  readonly row: ChatRow | null;
  readonly onSent: () => void;
}

const selectSlots = (state: RoomStore) => state.room.public.queue;

/** Six ready answers from the product's facts; a digit sends one to the chosen line, never while typing. */
export function QuickReplies({ row, onSent }: QuickRepliesProps) {
  const { t } = useTranslation('studio');
  const { facts, product } = useSuggestions(row, COUNT);
  const slot = useRoomStore(selectSlots).findIndex((item) => item.productId === product?.id) + 1;
  const command = useCommand();
  const reply = async (index: number) => {
    const fact = facts[index];
    if (fact === undefined || row === null) return;
    const isDone = await command.run(
      { type: 'replyToLine', lineId: row.entry.id, text: fact.text },
      { role: 'moderator' },
    );
    if (isDone) onSent();
  };
  useHotkeys(Object.fromEntries(facts.map((_fact, index) => [String(index + 1), () => void reply(index)])));
  return (
    <Panel
      title={t('moderator.quickTitle')}
      count={slot > 0 ? t('moderator.product', { slot }) : t('moderator.noProduct')}
      actions={<span className={styles.hint}>{t('moderator.quickHint')}</span>}
      className={styles.panel}
    >
      <RefusalNote refusal={command.refusal} />
      {facts.length === 0 && <p className={styles.none}>{t('moderator.quickNone')}</p>}
      <ol className={styles.list}>
        {facts.map((fact, index) => (
          <li key={fact.topic}>
            <button
              type="button"
              className={styles.reply}
              disabled={row === null}
              aria-busy={command.isSending || undefined}
              onClick={() => void reply(index)}
            >
              <KeyHint>{index + 1}</KeyHint>
              <span className={styles.topic}>{t(`topics.${fact.topic}`)}</span>
              <span className={styles.text}>{fact.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
