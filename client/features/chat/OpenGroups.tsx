import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { type GroupLoad, groupLoads } from './chat-view.ts';
import { type IntentGroup, LATE_AFTER_S } from './intent-group.ts';
import styles from './OpenGroups.module.css';

export interface OpenGroupsProps {
  readonly chosen: IntentGroup | null;
  readonly onChoose: (group: IntentGroup | null) => void;
}

const selectRoom = (state: RoomStore) => state.room;

/** What waits by intent: rude lines first, then the group whose oldest question is oldest. */
export function OpenGroups({ chosen, onChoose }: OpenGroupsProps) {
  const { t } = useTranslation('studio');
  const room = useRoomStore(selectRoom);
  const openCount = room.team?.openQuestions.length ?? 0;
  return (
    <Panel
      title={t('moderator.openTitle')}
      count={openCount}
      actions={<span className={styles.oldest}>{t('moderator.oldest')}</span>}
    >
      <ul>
        {inOrder(groupLoads(room)).map((load) => (
          <li key={load.group} className={styles.item}>
            <button
              type="button"
              className={styles.group}
              data-rude={load.group === 'rude' && load.count > 0}
              aria-pressed={chosen === load.group}
              onClick={() => onChoose(chosen === load.group ? null : load.group)}
            >
              <strong className={styles.count}>{load.count}</strong>
              <span className={styles.word}>{t(`groups.${load.group}`)}</span>
              <Age load={load} showMs={room.public.showMs} />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Age({ load, showMs }: { readonly load: GroupLoad; readonly showMs: number }) {
  const { t } = useTranslation('studio');
  if (load.oldestAtMs === null) return <span className={styles.age}>{t('moderator.none')}</span>;
  const seconds = Math.floor((showMs - load.oldestAtMs) / 1000);
  const isLate = seconds > LATE_AFTER_S;
  const isRude = load.group === 'rude';
  return (
    <span className={styles.age} data-tone={isRude ? 'danger' : isLate ? 'late' : undefined}>
      {isRude ? <StateMark kind="act" size={9} /> : isLate && <StateMark kind="attend" size={9} />}
      {t('chat.seconds', { count: seconds })}
    </span>
  );
}

function inOrder(loads: readonly GroupLoad[]): readonly GroupLoad[] {
  const rank = ({ group, oldestAtMs }: GroupLoad) => {
    if (oldestAtMs === null) return Number.POSITIVE_INFINITY;
    return group === 'rude' ? -1 : oldestAtMs;
  };
  return [...loads].sort((a, b) => rank(a) - rank(b) || 0);
}
