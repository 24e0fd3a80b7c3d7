import { useTranslation } from 'react-i18next';
import type { PublicProduct } from '#shared/protocol/room-brief.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { RoleBadge } from '../../components/RoleBadge.tsx';
import { formatClock } from '../../format/clock.ts';
import styles from './ActButton.module.css';
import { useActText } from './useActText.ts';

export interface ActButtonProps {
  readonly act: MomentAct;
  readonly products: readonly PublicProduct[];
  readonly onOpen: () => void;
}

/** An act of the show: when, who, what. Pressing it asks what another way would have brought. */
export function ActButton({ act, products, onOpen }: ActButtonProps) {
  const { t } = useTranslation('debrief');
  const what = useActText(products)(act);
  const clock = formatClock(act.atMs);
  return (
    <button
      type="button"
      className={styles.act}
      aria-label={t('futures.whatIf.open', { clock, what })}
      title={what}
      onClick={onOpen}
    >
      <span className={styles.clock}>{clock}</span>
      <RoleBadge role={act.role} isSilent />
      <span className={styles.what}>{what}</span>
    </button>
  );
}
