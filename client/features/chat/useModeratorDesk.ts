import { useState } from 'react';
import type { ControlCommand } from '../../store/useCommand.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStoreApi } from '../../store/useRoomStore.ts';
import { useHotkeys } from '../studio/useHotkeys.ts';
import type { ChatRow } from './chat-view.ts';
import type { IntentGroup } from './intent-group.ts';
import { useChatRows } from './useChatRows.ts';
import { type FrozenRows, useFrozenRows } from './useFrozenRows.ts';

/** Which lines the moderator looks at. */
export type ChatFilter = 'all' | 'open' | 'rude' | 'sent';

/** The moderator's list, choice and filter with the keys that drive them. */
export interface ModeratorDesk {
  readonly list: FrozenRows;
  readonly selected: ChatRow | null;
  readonly select: (lineId: string) => void;
  readonly filter: ChatFilter;
  readonly chooseFilter: (filter: ChatFilter) => void;
  readonly group: IntentGroup | null;
  readonly chooseGroup: (group: IntentGroup | null) => void;
  /** Lets the list run again and drops the choice. */
  readonly resume: () => void;
  /** Acts that came from keys; their refusals show in the chat panel. */
  readonly keyActs: ControlCommand;
}

/** Holds the desk's state. `J` and `K` choose a line and hold the list still; `V`, `H`, `T` and `X` act on the chosen line. */
export function useModeratorDesk(): ModeratorDesk {
  const rows = useChatRows();
  const [filter, setFilter] = useState<ChatFilter>('all');
  const [group, setGroup] = useState<IntentGroup | null>(null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const frozen = useFrozenRows(rows.filter((row) => passes(row, filter, group)));
  const api = useRoomStoreApi();
  const keyActs = useCommand();
  const selected = frozen.rows.find((row) => row.entry.id === selectedId) ?? null;

  const resume = () => {
    setSelectedId(null);
    frozen.resume();
  };
  const select = (lineId: string) => {
    frozen.freeze();
    setSelectedId(lineId);
  };
  const step = (by: 1 | -1) => {
    const at = frozen.rows.findIndex((row) => row.entry.id === selectedId);
    const next = at === -1 ? frozen.rows.at(-1) : frozen.rows[at + by];
    if (next) select(next.entry.id);
  };
  const lineId = selected?.entry.id;
  const togglePin = () => {
    if (lineId === undefined) return;
    const isPinned = api.getState().room.public.pinnedLine?.lineId === lineId;
    void keyActs.run(isPinned ? { type: 'unpinLine' } : { type: 'pinLine', lineId }, { role: 'moderator' });
  };
  useHotkeys({
    J: () => step(1),
    K: () => step(-1),
    End: resume,
    Escape: resume,
    V: () => lineId !== undefined && void keyActs.run({ type: 'sendToHost', lineId }, { role: 'moderator' }),
    H: () => lineId !== undefined && void keyActs.run({ type: 'hideLine', lineId }, { role: 'moderator' }),
    T: togglePin,
    X: () => lineId !== undefined && void keyActs.run({ type: 'markHandled', lineId }, { role: 'moderator' }),
    M: openMuteMenu,
  });
  return {
    list: { ...frozen, resume },
    selected,
    select,
    filter,
    group,
    chooseFilter: (next) => {
      resume();
      setGroup(null);
      setFilter(next);
    },
    chooseGroup: (next) => {
      resume();
      setFilter('all');
      setGroup(next);
    },
    resume,
    keyActs,
  };
}

function passes({ group, outcome }: ChatRow, filter: ChatFilter, chosen: IntentGroup | null): boolean {
  if (chosen !== null) return group === chosen && (outcome.kind === 'open' || chosen === 'rude');
  if (filter === 'open') return outcome.kind === 'open';
  if (filter === 'rude') return group === 'rude';
  return filter === 'all' || (outcome.kind === 'open' && outcome.isSentToHost);
}

/** The menu belongs to the chosen row; its button is the only one of its kind on the screen. */
function openMuteMenu(): boolean {
  const button = document.querySelector<HTMLButtonElement>('[data-act="mute"]');
  if (button === null) return false;
  button.focus();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  return true;
}
