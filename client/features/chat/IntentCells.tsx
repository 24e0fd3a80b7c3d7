import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { groupLoads } from './chat-view.ts';
import styles from './IntentCells.module.css';
import { type IntentGroup, LATE_AFTER_S } from './intent-group.ts';

export interface IntentCellsProps {
  readonly chosen: IntentGroup | null;
  readonly onChoose: (group: IntentGroup | null) => void;
}

/** Ages of three digits do not fit a cell beside their mark; from here on they are written as a clock. */
const CLOCK_FROM_S = 100;

const selectRoom = (state: RoomStore) => state.room;

/** What waits in each intent group: how many, and the age of the oldest. Pressing one filters the list by it. */
export function IntentCells({ chosen, onChoose }: IntentCellsProps) {
  const { t } = useTranslation('studio');
  const room = useRoomStore(useShallow(selectRoom));
  return (
    <div className={styles.cells}>
      {groupLoads(room).map(({ group, count, oldestAtMs }) => {
        const age = oldestAtMs === null ? null : Math.floor((room.public.showMs - oldestAtMs) / 1000);
        const isLate = age !== null && age > LATE_AFTER_S;
        return (
          <button
            key={group}
            type="button"
            className={styles.cell}
            data-tone={group === 'rude' && count > 0 ? 'danger' : isLate ? 'late' : 'calm'}
            aria-pressed={chosen === group}
            onClick={() => onChoose(chosen === group ? null : group)}
          >
            <span className={styles.head}>
              <span className={styles.word}>{t(`groups.${group}`)}</span>
              <strong>{count}</strong>
            </span>
            <span className={styles.age}>
              {age === null ? (
                '–'
              ) : (
                <>
                  {group === 'rude' ? (
                    <StateMark kind="act" size={9} />
                  ) : (
                    isLate && <StateMark kind="attend" size={9} />
                  )}
                  {age < CLOCK_FROM_S ? t('chat.seconds', { count: age }) : formatClock(age * 1000)}
                </>
              )}
            </span>
          </button>
        );
      })}
    </div>
  );
}
