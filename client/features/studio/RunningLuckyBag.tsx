import { Gift as GiftIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LuckyBag } from '#shared/model/offer.ts';
import { HoldButton } from '../../components/HoldButton.tsx';
import { formatCountdown } from '../../format/clock.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { RunningOffer } from './RunningOffer.tsx';
import { selectShowSecond } from './show-selectors.ts';

/** A lucky bag with its countdown and who has entered. It is drawn by itself; taking it down disappoints them all, so it is held. */
export function RunningLuckyBag({ bag }: { readonly bag: LuckyBag }) {
  const { t } = useTranslation('studio');
  const second = useRoomStore(selectShowSecond);
  const command = useCommand();
  const leftMs = bag.endsAtMs - second * 1000;
  return (
    <RunningOffer
      icon={<GiftIcon size={14} aria-hidden="true" />}
      name={t('luckyBag.name', { prize: bag.prize })}
      clock={formatCountdown(leftMs)}
      note={t('luckyBag.entrants', { count: bag.entrantCount, winners: bag.winners })}
      ratio={leftMs / (bag.endsAtMs - bag.startedAtMs)}
      refusal={command.refusal}
    >
      <HoldButton
        size={28}
        isBusy={command.isSending}
        onHold={() => void command.run({ type: 'endLuckyBag' }, { role: 'operator' })}
      >
        {t('luckyBag.cancel')}
      </HoldButton>
    </RunningOffer>
  );
}
