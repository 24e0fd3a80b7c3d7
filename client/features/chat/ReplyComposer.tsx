import { Send } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import { useHotkeys } from '../studio/useHotkeys.ts';
import type { ChatRow } from './chat-view.ts';
import { FactCards } from './FactCards.tsx';
import styles from './ReplyComposer.module.css';
import { useSuggestions } from './useSuggestions.ts';

/** The longest reply; the schema of `replyToLine` says the same. */
const LONGEST = 200;

export interface ReplyComposerProps {
  /** The line that is answered; the text typed for a line stays with it. */
  readonly row: ChatRow | null;
  readonly isCompact?: boolean;
  readonly onSent: () => void;
}

const selectShop = (state: RoomStore) => state.brief?.enterpriseName ?? null;

/** Writes a reply as the shop. Facts of the product are one key away; Enter sends, but never while a word is composed. */
export function ReplyComposer({ row, isCompact = false, onSent }: ReplyComposerProps) {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const shop = useRoomStore(selectShop);
  const command = useCommand();
  const suggestions = useSuggestions(row, 3);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const lineId = row?.entry.id ?? null;
  const text = lineId === null ? '' : (drafts[lineId] ?? '');

  const write = (next: string) => lineId !== null && setDrafts((all) => ({ ...all, [lineId]: next }));
  const insert = (index: number) => {
    const fact = suggestions.facts[index];
    if (fact === undefined || lineId === null) return false;
    write(text === '' ? fact.text : `${text} ${fact.text}`);
    field.current?.focus();
    return true;
  };
  const send = async () => {
    if (lineId === null || text.trim() === '') return;
    const isDone = await command.run({ type: 'replyToLine', lineId, text: text.trim() }, { role: 'moderator' });
    if (!isDone) return;
    setDrafts(({ [lineId]: _sent, ...rest }) => rest);
    onSent();
  };
  useHotkeys({
    A: () => field.current?.focus(),
    'Alt+1': () => insert(0),
    'Alt+2': () => insert(1),
    'Alt+3': () => insert(2),
  });

  return (
    <div className={styles.composer} data-compact={isCompact} data-reply>
      {!isCompact && <FactCards facts={suggestions.facts} isDisabled={lineId === null} onInsert={insert} />}
      <div className={styles.row}>
        <div className={styles.field}>
          <Field
            label={row === null ? t('moderator.replyLabel') : t('moderator.replyTo', { name: row.entry.name })}
            isLabelHidden
            isDisabled={lineId === null}
            placeholder={
              lineId === null
                ? t(isCompact ? 'moderator.replyPick' : 'moderator.replyNobody')
                : t('moderator.replyPlaceholder', { shop: shop === null ? '' : pick(shop) })
            }
            value={text}
            onChange={write}
            maxLength={LONGEST}
            onSubmit={() => void send()}
            onEscape={() => field.current?.blur()}
            inputRef={field}
            after={
              <span className={styles.count}>
                {text.length} / {LONGEST}
              </span>
            }
          />
        </div>
        <Button
          variant={isCompact ? 'default' : 'primary'}
          icon={<Send size={14} />}
          keyHint={isCompact ? undefined : 'Enter'}
          disabled={text.trim() === ''}
          isBusy={command.isSending}
          onClick={() => void send()}
        >
          {t('moderator.send')}
        </Button>
      </div>
      <RefusalNote refusal={command.refusal} />
    </div>
  );
}
