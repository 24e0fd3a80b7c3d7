import { useTranslation } from 'react-i18next';
import type { TeamState } from '#shared/model/room.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { minutesToSellOut } from './offer-math.ts';
import { type ShownProduct, selectPinned, selectShowSecond, selectTeam } from './show-selectors.ts';

/** How long the stock of a product lasts at its pace on air, as a sentence. */
export function useStockPace(shown: ShownProduct): string {
  const { t } = useTranslation('studio');
  const team = useRoomStore(selectTeam);
  const pinned = useRoomStore(selectPinned);
  const second = useRoomStore(selectShowSecond);
  const { item, product } = shown;
  const isOnAir = pinned?.productId === product.id;
  const onAirMinutes = isOnAir ? Math.max(1, (second - pinned.sinceMs / 1000) / 60) : null;
  const minutes = onAirMinutes === null ? null : minutesToSellOut(item.stock, unitsOf(team, product.id) / onAirMinutes);
  return minutes === null
    ? t('stage.notSelling', { stock: item.stock })
    : t('stage.sellsOut', { stock: item.stock, minutes: Math.max(1, Math.round(minutes)) });
}

function unitsOf(team: TeamState | null, productId: string): number {
  return team?.products[productId]?.units ?? 0;
}
