import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Role } from '#shared/model/seat.ts';
import { selectHeldSeats } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import styles from './SeatSwitch.module.css';
import { selectIsStaff } from './show-selectors.ts';
import { useSeatFacts } from './useSeatFacts.ts';

export interface SeatSwitchProps {
  readonly role: Role | null;
  readonly onRole: (role: Role) => void;
}

/** The own seat; somebody who holds several chooses between their screens. */
export function SeatSwitch({ role, onRole }: SeatSwitchProps) {
  const { t } = useTranslation('studio');
  const held = useRoomStore(useShallow(selectHeldSeats));
  const isStaff = useRoomStore(selectIsStaff);
  const facts = useSeatFacts();
  if (role === null) return <span className={styles.own}>{isStaff ? t('staff.badge') : t('seat.observing')}</span>;
  if (held.length < 2) {
    return <span className={styles.own}>{t('seat.own', { role: t(`roles.${role}`), name: facts[role].holder })}</span>;
  }
  return (
    <select
      className={styles.select}
      aria-label={t('seat.switch')}
      value={role}
      onChange={(event) => {
        const next = held.find((one) => one === event.target.value);
        if (next) onRole(next);
      }}
    >
      {held.map((one) => (
        <option key={one} value={one}>
          {t(`roles.${one}`)}
        </option>
      ))}
    </select>
  );
}
