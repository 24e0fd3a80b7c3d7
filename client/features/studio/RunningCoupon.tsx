import { Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Coupon } from '#shared/model/offer.ts';
import { Button } from '../../components/Button.tsx';
import { formatCountdown } from '../../format/clock.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RunningOffer } from './RunningOffer.tsx';
import { selectShowSecond } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

/** A running coupon with its countdown, its uses and the way to end it. */
export function RunningCoupon({ coupon }: { readonly coupon: Coupon }) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const second = useRoomStore(selectShowSecond);
  const command = useCommand();
  const leftMs = coupon.endsAtMs - second * 1000;
  return (
    <RunningOffer
      icon={<Ticket size={14} aria-hidden="true" />}
      name={t('coupon.name', { amount: price(coupon.amountCents) })}
      clock={formatCountdown(leftMs)}
      note={t('coupon.used', { used: coupon.usedCount, quantity: coupon.quantity })}
      ratio={leftMs / (coupon.endsAtMs - coupon.startedAtMs)}
      refusal={command.refusal}
    >
      <Button
        size={28}
        isBusy={command.isSending}
        onClick={() => void command.run({ type: 'endCoupon', couponId: coupon.id }, { role: 'operator' })}
      >
        {t('coupon.end')}
      </Button>
    </RunningOffer>
  );
}
