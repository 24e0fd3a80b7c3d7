import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import styles from './RoleCards.module.css';

/** Seats that a person can practise alone today. */
const PLAYABLE = ['host', 'operator', 'moderator'] as const;
const ORDER: readonly Role[] = PLAYABLE;

export interface RoleCardsProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

/** The seat to practise in, as a radio group: arrows move the choice. */
export function RoleCards({ role, onRole }: RoleCardsProps) {
  const { t } = useTranslation(['home', 'common']);
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = ORDER.indexOf(role);
    const next = (at + step + ORDER.length) % ORDER.length;
    onRole(ORDER[next] ?? 'host');
    group.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={group} role="radiogroup" aria-label={t('try.role')} className={styles.cards}>
      {PLAYABLE.map((one) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold the layout of a card.
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === role}
          tabIndex={one === role ? 0 : -1}
          className={styles.card}
          onClick={() => onRole(one)}
          onKeyDown={onKeyDown}
        >
          <RoleBadge role={one} isSilent />
          <span className={styles.name}>{t(`common:role.${one}.name`)}</span>
          <span className={styles.about}>{t(`try.roleAbout.${one}`)}</span>
        </button>
      ))}
    </div>
  );
}
