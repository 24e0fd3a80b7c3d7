import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import styles from './RoleBadge.module.css';

export interface RoleBadgeProps {
  readonly role: Role;
  /** This person's own seat. */
  readonly isMine?: boolean;
  /** The word stands beside the badge, so the badge itself is silent. */
  readonly isSilent?: boolean;
}

/** A seat as one letter in a square: 主助中客导, H A O M D. Roles have no colour. */
export function RoleBadge({ role, isMine = false, isSilent = false }: RoleBadgeProps) {
  const { t } = useTranslation();
  const name = t(`role.${role}.name`);
  const look = { className: styles.badge, 'data-mine': isMine, title: name };
  const letter = t(`role.${role}.letter`);
  if (isSilent) {
    return (
      <span {...look} aria-hidden="true">
        {letter}
      </span>
    );
  }
  return (
    <span {...look} role="img" aria-label={name}>
      {letter}
    </span>
  );
}
