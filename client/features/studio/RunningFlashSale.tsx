import { Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlashSale } from '#shared/model/offer.ts';
import { Button } from '../../components/Button.tsx';
import { formatCountdown } from '../../format/clock.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RunningOffer } from './RunningOffer.tsx';
import { selectShowSecond } from './show-selectors.ts';
import { useMoney } from './useShow.ts';
import { useSlotName } from './useSlotName.ts';

/** A flash sale, first counting down to its opening, then to its end, with what it has sold. */
export function RunningFlashSale({ sale }: { readonly sale: FlashSale }) {
  const { t } = useTranslation('studio');
  const { price } = useMoney();
  const slotName = useSlotName();
  const second = useRoomStore(selectShowSecond);
  const command = useCommand();
  const nowMs = second * 1000;
  const isOpen = nowMs >= sale.opensAtMs;
  const leftMs = (isOpen ? sale.endsAtMs : sale.opensAtMs) - nowMs;
  const spanMs = isOpen ? sale.endsAtMs - sale.opensAtMs : sale.opensAtMs - sale.announcedAtMs;
  return (
    <RunningOffer
      icon={<Zap size={14} aria-hidden="true" />}
      name={t('flashSale.name', { price: price(sale.priceCents), name: slotName(sale.productId) })}
      clock={formatCountdown(leftMs)}
      note={
        isOpen
          ? t('flashSale.sold', { sold: sale.soldUnits, quantity: sale.quantity })
          : t('flashSale.announced', { quantity: sale.quantity })
      }
      ratio={leftMs / Math.max(1, spanMs)}
      refusal={command.refusal}
    >
      <Button
        size={28}
        isBusy={command.isSending}
        onClick={() => void command.run({ type: 'endFlashSale' }, { role: 'operator' })}
      >
        {t('flashSale.end')}
      </Button>
    </RunningOffer>
  );
}
