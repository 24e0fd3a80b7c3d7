import { PackagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Gift } from '#shared/model/offer.ts';
import { Button } from '../../components/Button.tsx';
import { useCommand } from '../../store/useCommand.ts';
import { RunningOffer } from './RunningOffer.tsx';
import { useSlotName } from './useSlotName.ts';

/** A gift that orders of a product take along, with how many are left. */
export function RunningGift({ gift }: { readonly gift: Gift }) {
  const { t } = useTranslation('studio');
  const slotName = useSlotName();
  const command = useCommand();
  return (
    <RunningOffer
      icon={<PackagePlus size={14} aria-hidden="true" />}
      name={t('gift.name', { text: gift.text, name: slotName(gift.productId) })}
      note={t('gift.given', { given: gift.givenCount, quantity: gift.quantity })}
      ratio={1 - gift.givenCount / Math.max(1, gift.quantity)}
      refusal={command.refusal}
    >
      <Button
        size={28}
        isBusy={command.isSending}
        onClick={() => void command.run({ type: 'endGift', productId: gift.productId }, { role: 'operator' })}
      >
        {t('gift.end')}
      </Button>
    </RunningOffer>
  );
}
