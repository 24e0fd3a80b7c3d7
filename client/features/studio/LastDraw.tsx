import { PartyPopper } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LuckyDraw } from '#shared/model/offer.ts';
import { formatClock } from '../../format/clock.ts';
import { RunningOffer } from './RunningOffer.tsx';

/** How the last lucky bag ended, with the names that are to be read out. */
export function LastDraw({ draw }: { readonly draw: LuckyDraw }) {
  const { t } = useTranslation('studio');
  const names = draw.winners.map((winner) => winner.name).join(t('luckyBag.comma'));
  return (
    <RunningOffer
      icon={<PartyPopper size={14} aria-hidden="true" />}
      name={
        draw.reason === 'drawn'
          ? t('luckyBag.drawn', { prize: draw.prize })
          : t('luckyBag.cancelled', { prize: draw.prize })
      }
      clock={formatClock(draw.atMs)}
      note={
        draw.reason === 'drawn'
          ? t('luckyBag.winners', { count: draw.winnerCount, entrants: draw.entrantCount, names })
          : t('luckyBag.nobody', { count: draw.entrantCount })
      }
      ratio={0}
    />
  );
}
