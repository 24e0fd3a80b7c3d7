import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import styles from './SeatList.module.css';
import { SeatRow } from './SeatRow.tsx';
import { useSeatFacts } from './useSeatFacts.ts';

/** The five seats with who holds them, and the way into each. */
export function SeatList({ onRole }: { readonly onRole: (role: Role) => void }) {
  const { t } = useTranslation('studio');
  const facts = useSeatFacts();
  return (
    <ul className={styles.list} aria-label={t('seat.list')}>
      {SEAT_ORDER.map((role) => (
        <SeatRow key={role} fact={facts[role]} onRole={onRole} />
      ))}
    </ul>
  );
}
