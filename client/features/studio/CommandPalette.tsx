import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import styles from './CommandPalette.module.css';
import { isComposingKey } from './hotkey.ts';
import { findItems, type PaletteItem } from './palette-items.ts';

export interface CommandPaletteProps {
  readonly items: readonly PaletteItem[];
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Every act of the screen by name: type a few letters, Enter does it. The names are those of the journal. */
export function CommandPalette({ items, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('studio');
  const listId = useId();
  /** Done when the dialog has given focus back: what the act focuses must win. */
  const picked = useRef<PaletteItem | null>(null);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const found = findItems(items, search);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    picked.current = item;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    const step = STEPS[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title={t('palette.title')}
      about={t('palette.about')}
      isOpen
      onClose={onClose}
      onClosed={() => picked.current?.run()}
    >
      <input
        className={styles.search}
        role="combobox"
        aria-label={t('palette.search')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        placeholder={t('palette.search')}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t('palette.title')} className={styles.list}>
        {found.map((item) => (
          <Row key={item.id} id={`${listId}-${item.id}`} item={item} isChosen={item === chosen} onRun={run} />
        ))}
      </div>
      {found.length === 0 && (
        <p role="status" className={styles.none}>
          {t('palette.none', { search })}
        </p>
      )}
    </Dialog>
  );
}

interface RowProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isChosen: boolean;
  readonly onRun: (item: PaletteItem) => void;
}

function Row({ id, item, isChosen, onRun }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the search field, which names the chosen option.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={styles.row}
      ref={(row) => {
        if (isChosen) row?.scrollIntoView?.({ block: 'nearest' });
      }}
      onClick={() => onRun(item)}
    >
      <span className={styles.label}>{item.label}</span>
      <span className={styles.command}>{item.command}</span>
      <span className={styles.keys}>
        {item.keys.map((key) => (
          <KeyHint key={key}>{key}</KeyHint>
        ))}
      </span>
    </div>
  );
}
