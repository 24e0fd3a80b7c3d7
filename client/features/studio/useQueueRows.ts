import { useTranslation } from 'react-i18next';
import type { FlashSale } from '#shared/model/offer.ts';
import type { PublicState } from '#shared/model/room.ts';
import { formatClock, formatCountdown } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import { selectProducts } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import type { QueueRowView } from './QueueRow.tsx';
import { nextProductId, type QueueRowState, queueRowState } from './queue-row.ts';
import { selectPublic, selectTeam } from './show-selectors.ts';
import { useMoney } from './useShow.ts';

/** The queue as rows to show, and the most exposures of any of them. */
export function useQueueRows(): { readonly rows: readonly QueueRowView[]; readonly mostSeen: number } {
  const { t } = useTranslation('studio');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const room = useRoomStore(selectPublic);
  const team = useRoomStore(selectTeam);
  const products = useRoomStore(selectProducts);
  const nextId = nextProductId(room);

  const stateText = (state: QueueRowState, stock: number): string => {
    if (state === 'onAir') return t('queue.onAir', { clock: onAirClock(room) });
    if (state === 'flash' && room.flashSale !== null) return flashText(room.flashSale, room.showMs);
    if (state === 'low') return t('queue.low', { count: stock });
    return state === 'flash' ? t('queue.inBag') : t(`queue.${state}`);
  };
  const flashText = ({ priceCents, opensAtMs, endsAtMs }: FlashSale, nowMs: number): string =>
    nowMs < opensAtMs
      ? t('queue.flashSoon', { clock: formatCountdown(opensAtMs - nowMs) })
      : t('queue.flash', { price: price(priceCents), clock: formatCountdown(endsAtMs - nowMs) });
  const rows = room.queue.map((item, index): QueueRowView => {
    const product = products.find((one) => one.id === item.productId);
    const state = queueRowState(item, room, nextId);
    return {
      productId: item.productId,
      slot: index + 1,
      name: product ? pick(product.shortName) : item.productId,
      pictureUrl: product?.pictureUrl ?? null,
      state,
      stateText: stateText(state, item.stock),
      priceCents: item.priceCents,
      stock: item.stock,
      stockRatio: item.stock / Math.max(1, item.stock + item.soldUnits),
      counters: team?.products[item.productId] ?? null,
    };
  });
  return { rows, mostSeen: Math.max(0, ...rows.map((row) => row.counters?.exposures ?? 0)) };
}

function onAirClock({ pinned, showMs }: PublicState): string {
  return pinned === null ? '' : formatClock(showMs - pinned.sinceMs);
}
