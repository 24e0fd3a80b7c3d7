import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { ChatLine } from './ChatLine.tsx';
import styles from './ChatList.module.css';
import type { ChatRow } from './chat-view.ts';
import { NewLinesBar } from './NewLinesBar.tsx';
import type { FrozenRows } from './useFrozenRows.ts';

/** More lines than the tallest screen shows. */
const RUNNING_LINES = 60;

export interface ChatListProps {
  readonly list: FrozenRows;
  readonly selectedId: string | null;
  readonly onSelect: (lineId: string) => void;
  /** Acts for the selected line. */
  readonly renderActs?: (row: ChatRow) => ReactNode;
  readonly hasTimes?: boolean;
  readonly emptyText?: string;
}

/**
 * At most 200 lines, newest at the bottom; while it runs, only those that can be in view, so that a fast chat costs no more
 * than a slow one. The list holds still while the pointer is over it or a line is chosen, and
 * says how many came meanwhile. A line is chosen at pointer-down, so that a list which moves before the release cannot
 * change the target. It is not a live region: the announcer speaks for it.
 */
export function ChatList({ list, selectedId, onSelect, renderActs, hasTimes = false, emptyText }: ChatListProps) {
  const { t } = useTranslation('studio');
  const second = useRoomStore(selectShowSecond);
  const box = useStickToEnd(list, selectedId);
  const rows = list.isFrozen ? list.rows : list.rows.slice(-RUNNING_LINES);
  const stopId = selectedId ?? rows.at(-1)?.entry.id;
  return (
    <div className={styles.frame}>
      <ul
        ref={box}
        className={styles.box}
        aria-label={t('chat.list')}
        onKeyDown={(event) => onArrow(event, list.rows, selectedId, onSelect)}
        onPointerDown={(event) => event.button === 0 && choosePressed(event, onSelect)}
        onClick={(event) => event.detail === 0 && choosePressed(event, onSelect)}
        onPointerEnter={(event) => event.pointerType === 'mouse' && list.freeze()}
        onPointerLeave={() => selectedId === null && list.resume()}
      >
        {rows.map((row) => {
          const isSelected = row.entry.id === selectedId;
          return (
            <li key={row.entry.id} className={styles.item} data-selected={isSelected}>
              <ChatLine
                row={row}
                nowS={row.outcome.kind === 'open' ? second : 0}
                isSelected={isSelected}
                isStop={row.entry.id === stopId}
                hasTime={hasTimes}
              />
              {isSelected && renderActs?.(row)}
            </li>
          );
        })}
        {list.rows.length === 0 && <li className={styles.empty}>{emptyText ?? t('chat.empty')}</li>}
      </ul>
      {list.isFrozen && <NewLinesBar rows={list.newRows} onResume={list.resume} />}
    </div>
  );
}

/** Chooses the line that was pressed; acts below a line are no part of it. */
function choosePressed({ target }: SyntheticEvent, onSelect: (lineId: string) => void): void {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;
  if (line !== undefined) onSelect(line);
}

/** Arrows, Home and End move the choice while a line has focus. */
function onArrow(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly ChatRow[],
  selectedId: string | null,
  onSelect: (lineId: string) => void,
): void {
  if (!(event.target instanceof HTMLElement) || event.target.dataset.line === undefined || event.altKey) return;
  const at = rows.findIndex((row) => row.entry.id === (selectedId ?? rows.at(-1)?.entry.id));
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0 }[event.key];
  const next = to === undefined ? undefined : rows[to];
  if (next === undefined) return;
  event.preventDefault();
  onSelect(next.entry.id);
  event.currentTarget.querySelector<HTMLElement>(`[data-line="${next.entry.id}"]`)?.focus();
}

/** Keeps the newest line in view until the list is held still, and the chosen line in view whenever it changes. */
function useStickToEnd({ rows, isFrozen }: FrozenRows, selectedId: string | null): RefObject<HTMLUListElement | null> {
  const box = useRef<HTMLUListElement>(null);
  const wasFrozen = useRef(false);
  const lastId = rows.at(-1)?.entry.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last line is what moves the list.
  useLayoutEffect(() => {
    // Also in the moment of freezing, when the older lines come back above those in view.
    if (box.current && (!isFrozen || !wasFrozen.current)) box.current.scrollTop = box.current.scrollHeight;
    wasFrozen.current = isFrozen;
  }, [lastId, isFrozen]);
  useLayoutEffect(() => {
    if (selectedId === null) return;
    const line = box.current?.querySelector(`[data-line="${selectedId}"]`);
    line?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, [selectedId]);
  return box;
}
