import { useCallback, useState } from 'react';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import type { ScreenId } from './key-groups.ts';
import { keepChoice, readChoices } from './stored-choice.ts';

export const NARROWEST_PX = 200;
export const WIDEST_PX = 640;

/** Which column of a screen: the one in the middle takes what the others leave. */
export type ColumnSide = 'left' | 'right';

/** Widths that a person chose, in CSS pixels; a side that is absent is as the screen was made. */
export type ColumnWidths = Readonly<Partial<Record<ColumnSide, number>>>;

const selectPerson = (state: RoomStore) => state.participantId;

/** A person's layout of one screen: kept on this machine under the person and the screen, so that two who share a PC do not share it. */
export function useColumnWidths(screen: ScreenId) {
  const person = useRoomStore(selectPerson) ?? '';
  const name = `caipai.layout.${person}.${screen}`;
  const [kept, setKept] = useState(() => ({ name, widths: readWidths(name) }));
  const widths = kept.name === name ? kept.widths : readWidths(name);
  const keep = useCallback(
    (next: ColumnWidths) => {
      keepChoice(name, Object.keys(next).length === 0 ? null : JSON.stringify(next));
      setKept({ name, widths: next });
    },
    [name],
  );
  const setWidth = (side: ColumnSide, px: number) =>
    keep({ ...widths, [side]: Math.round(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, px))) });
  return { widths, setWidth, restore: () => keep({}) };
}

function readWidths(name: string): ColumnWidths {
  const { left, right } = readChoices(name);
  return { ...(isWidth(left) && { left }), ...(isWidth(right) && { right }) };
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= NARROWEST_PX && value <= WIDEST_PX;
}
