import { useTranslation } from 'react-i18next';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { formatClock } from '../../format/clock.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { HandoffLine } from '../studio/HandoffLine.tsx';
import { PresenceMark } from '../studio/PresenceMark.tsx';
import { selectShowSecond } from '../studio/show-selectors.ts';
import { type SeatFact, useSeatFacts } from '../studio/useSeatFacts.ts';
import { type LastAct, lastActs } from './last-acts.ts';
import styles from './TeamPanel.module.css';
import { useActText } from './useActText.ts';

/** Longer ages read better as a clock. */
const CLOCK_FROM_S = 100;

const selectRoom = (state: RoomStore) => state.room;

/** Who sits where, whether they are there, and what each did last. */
export function TeamPanel() {
  const { t } = useTranslation('studio');
  const facts = useSeatFacts();
  const second = useRoomStore(selectShowSecond);
  const acts = lastActs(useRoomStore(selectRoom));
  const actText = useActText();
  const age = (atMs: number) => {
    const count = Math.max(0, second - Math.floor(atMs / 1000));
    return count < CLOCK_FROM_S ? t('team.ago', { count }) : t('team.agoClock', { clock: formatClock(count * 1000) });
  };
  const deedOf = ({ kind, mark }: SeatFact, act: LastAct | null) => {
    if (kind === 'empty') return '';
    if (mark === 'attend') return t('seat.away');
    return act === null ? t('team.noTrace') : actText(act);
  };
  const away = SEAT_ORDER.filter((role) => facts[role].mark === 'attend').length;
  return (
    <Panel
      title={t('team.title')}
      actions={
        <>
          {away > 0 && (
            <Chip tone="warn" mark={<StateMark kind="attend" />}>
              {t('team.away', { count: away })}
            </Chip>
          )}
          <span className={styles.hint}>{t('team.lastAct')}</span>
        </>
      }
    >
      <ul className={styles.list}>
        {SEAT_ORDER.map((role) => {
          const fact = facts[role];
          const act = acts[role];
          return (
            <li key={role} className={styles.row} data-kind={fact.kind}>
              <RoleBadge role={role} isMine={fact.kind === 'mine'} />
              <span className={styles.name}>{fact.holder}</span>
              <PresenceMark mark={fact.mark} />
              <span className={styles.act} data-away={fact.mark === 'attend'}>
                {deedOf(fact, act)}
              </span>
              <span className={styles.age}>{act && fact.kind !== 'empty' && age(act.atMs)}</span>
            </li>
          );
        })}
      </ul>
      <div className={styles.handoff}>
        <HandoffLine />
      </div>
    </Panel>
  );
}
