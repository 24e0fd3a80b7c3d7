import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BLOCKED_WORD_MAX, blockedWordIn, MOST_BLOCKED_WORDS, tidyWords } from '#shared/model/blocked-words.ts';
import { Field } from '../../components/Field.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { selectChat } from '../../store/selectors.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RefusalNote } from '../studio/RefusalNote.tsx';
import styles from './ChatRules.module.css';

const selectWords = (state: RoomStore) => state.room.team?.blockedWords ?? NO_WORDS;
const NO_WORDS: readonly string[] = [];

/** Words whose lines are hidden as they come, with how many of the recent lines each one hid. Several are pasted at once. */
export function WordFilter({ canSet }: { readonly canSet: boolean }) {
  const { t } = useTranslation('studio');
  const words = useRoomStore(selectWords);
  const hidden = useRoomStore(selectChat).filter((line) => line.isHidden);
  const command = useCommand();
  const [typed, setTyped] = useState('');
  // A pasted column of a table is a list of words.
  const added = tidyWords(typed.split(/[\n\t,，;；、]+/));
  const tooLong = added.find((word) => word.length > BLOCKED_WORD_MAX);
  const next = tidyWords([...words, ...added]);
  const problem =
    tooLong !== undefined
      ? t('rules.tooLong', { most: BLOCKED_WORD_MAX })
      : next.length > MOST_BLOCKED_WORDS
        ? t('rules.tooMany', { most: MOST_BLOCKED_WORDS })
        : null;
  const block = (list: readonly string[]) =>
    command.run({ type: 'blockWords', words: [...list] }, { role: 'moderator' });
  const add = async () => {
    if (added.length > 0 && problem === null && (await block(next))) setTyped('');
  };
  return (
    <>
      <h3 className={styles.heading}>{t('rules.words')}</h3>
      <ul className={styles.words}>
        {words.length === 0 && <li className={styles.quiet}>{t('rules.noWords')}</li>}
        {words.map((word) => (
          <li key={word} className={styles.word}>
            {word}
            <span className={styles.hits}>
              {hidden.filter((line) => blockedWordIn(line.text, [word]) !== null).length}
            </span>
            {canSet && (
              <button
                type="button"
                className={styles.drop}
                aria-label={t('rules.drop', { word })}
                onClick={() => void block(words.filter((one) => one !== word))}
              >
                <X size={12} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {canSet && (
        <div className={styles.add}>
          <Field
            label={t('rules.add')}
            isLabelHidden
            placeholder={t('rules.add')}
            value={typed}
            onChange={setTyped}
            onSubmit={() => void add()}
            onEscape={() => setTyped('')}
            message={problem}
            tone="error"
          />
          <IconButton
            size={32}
            variant="default"
            label={t('rules.addButton')}
            icon={<Plus size={16} />}
            disabled={added.length === 0 || problem !== null}
            isBusy={command.isSending}
            onClick={() => void add()}
          />
        </div>
      )}
      <RefusalNote refusal={command.refusal} />
    </>
  );
}
