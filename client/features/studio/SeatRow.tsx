import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/model/seat.ts';
import { Button } from '../../components/Button.tsx';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { PresenceMark } from './PresenceMark.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import styles from './SeatRow.module.css';
import { selectIsStaff } from './show-selectors.ts';
import type { SeatFact } from './useSeatFacts.ts';

export interface SeatRowProps {
  readonly fact: SeatFact;
  readonly onRole: (role: Role) => void;
}

/** One seat: taking it from a person asks first, and says whose page stops. */
export function SeatRow({ fact, onRole }: SeatRowProps) {
  const { t } = useTranslation('studio');
  // Who watches as mentor or teacher takes no seat.
  const isStaff = useRoomStore(selectIsStaff);
  const command = useCommand();
  const [isAsking, setAsking] = useState(false);
  const { role, kind, holder } = fact;
  const take = async (isTakeover: boolean) => {
    const isDone = await command.run({ type: 'takeSeat', role, isTakeover });
    setAsking(false);
    if (isDone) onRole(role);
  };
  return (
    <li className={styles.row} data-mine={kind === 'mine'}>
      <RoleBadge role={role} isMine={kind === 'mine'} isSilent />
      <div className={styles.words}>
        <p className={styles.role}>
          {t(`roles.${role}`)}
          <span className={styles.holder}>
            <PresenceMark mark={fact.mark} />
            {holder}
          </span>
        </p>
        <p className={styles.duty} data-asking={isAsking} title={t(`duty.${role}`)}>
          {isAsking ? t('seat.takeoverAsk', { name: holder }) : t(`duty.${role}`)}
        </p>
        <RefusalNote refusal={command.refusal} />
      </div>
      <div className={styles.acts} hidden={isStaff}>
        {kind === 'empty' && (
          <Button isBusy={command.isSending} onClick={() => void take(false)}>
            {t('seat.take')}
          </Button>
        )}
        {kind === 'bot' && (
          <Button isBusy={command.isSending} onClick={() => void take(false)}>
            {t('seat.takeBot')}
          </Button>
        )}
        {kind === 'elsewhere' && (
          <Button isBusy={command.isSending} onClick={() => void take(true)}>
            {t('seat.takeoverOwn')}
          </Button>
        )}
        {kind === 'other' && !isAsking && (
          <Button variant="quiet" aria-label={t('seat.takeover', { name: holder })} onClick={() => setAsking(true)}>
            {t('seat.takeoverShort')}
          </Button>
        )}
        {kind === 'other' && isAsking && (
          <>
            <Button onClick={() => setAsking(false)}>{t('seat.cancel')}</Button>
            <Button variant="danger" isBusy={command.isSending} onClick={() => void take(true)}>
              {t('seat.takeoverConfirm')}
            </Button>
          </>
        )}
        {kind === 'mine' && (
          <Button
            variant="quiet"
            isBusy={command.isSending}
            onClick={() => void command.run({ type: 'leaveSeat', role })}
          >
            {t('seat.leave')}
          </Button>
        )}
      </div>
    </li>
  );
}
