import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { SEAT_ORDER } from '../../store/seat-claims.ts';
import { PresenceMark } from './PresenceMark.tsx';
import styles from './SeatBadges.module.css';
import { useSeatFacts } from './useSeatFacts.ts';

/** Five seats with the presence of their holders; the words are in each badge's name and title. */
export function SeatBadges({ ownRole }: { readonly ownRole: Role | null }) {
  const { t } = useTranslation('studio');
  const facts = useSeatFacts();
  return (
    <ul className={styles.list} aria-label={t('seat.list')}>
      {SEAT_ORDER.map((role) => {
        const fact = facts[role];
        return (
          <li key={role} className={styles.seat} title={fact.sentence} aria-label={fact.sentence}>
            <RoleBadge role={role} isMine={role === ownRole} isSilent />
            <PresenceMark mark={fact.mark} />
          </li>
        );
      })}
    </ul>
  );
}
