import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type HandoffStep, handoffOf } from '#shared/alerts/handoff.ts';
import type { Role } from '#shared/model/seat.ts';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { type MarkKind, StateMark } from '../../components/StateMark.tsx';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './HandoffLine.module.css';
import { selectShowSecond } from './show-selectors.ts';

const MARKS: Readonly<Record<HandoffStep['state'], MarkKind>> = { done: 'ok', waiting: 'none', late: 'attend' };

const PINNED_BY: Role = 'operator';

const selectRoom = (state: RoomStore) => state.room;

/** The card on air and who has followed it, from the operator to the other seats; a line is drawn when one has. */
export function HandoffLine() {
  const { t } = useTranslation('studio');
  useRoomStore(selectShowSecond);
  const handoff = handoffOf(useRoomStore(selectRoom));
  if (handoff === null) return <p className={styles.none}>{t('handoff.none')}</p>;
  return (
    <ol key={handoff.sinceMs} className={styles.line} aria-label={t('handoff.title')}>
      <li className={styles.step}>
        <RoleBadge role={PINNED_BY} isSilent />
        <span className={styles.word}>{t('handoff.card')}</span>
      </li>
      {handoff.steps.map(({ role, state, ms }) => {
        const count = Math.round(ms / 1000);
        const told = t(`handoff.${state}`, { count });
        return (
          <Fragment key={role}>
            <li className={styles.way} data-state={state} aria-hidden="true" />
            <li className={styles.step} data-state={state} title={told}>
              <RoleBadge role={role} isSilent />
              <span className={styles.word}>
                <StateMark kind={MARKS[state]} size={9} />
                <span className={styles.who}>
                  {t(`roles.${role}`)} {told}
                </span>
                {/* The mark says the rest to who sees it: three seats have to fit beside each other. */}
                <span aria-hidden="true">{t('handoff.done', { count })}</span>
              </span>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}
