import { useTranslation } from 'react-i18next';
import type { RoomEvent } from '#shared/events/event.ts';
import type { Bilingual } from '#shared/model/language.ts';
import { formatClock } from '../../format/clock.ts';
import { useLanguage } from '../../locales/useLanguage.ts';
import type { RoomStore } from '../../store/room-store.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import type { ShowEventRow } from '../replay/show-events.ts';
import { useMoney } from '../studio/useShow.ts';

const selectProducts = (state: RoomStore) => state.brief?.products ?? null;

/** A row of the list in words. Kinds without words of their own are named plainly. */
export function useEventText({ event, line }: ShowEventRow): string {
  const { t } = useTranslation('review');
  const { pick } = useLanguage();
  const { price } = useMoney();
  const products = useRoomStore(selectProducts);
  if (line !== null) return t('event.line', line);
  if (event.type === 'utteranceSpoken') return t('event.said', { text: event.caption.text });

  const productOf = (productId: string): string => {
    const index = products?.findIndex(({ id }) => id === productId) ?? -1;
    const found = products?.[index];
    return found === undefined ? productId : `${index + 1} ${pick(found.shortName)}`;
  };
  const values = valuesOf(event, { productOf, price, pick });
  return isNamed(event.type) ? t(`event.${event.type}`, { ...values }) : t('event.other', { type: event.type });
}

/** Events that have a sentence of their own in the texts. */
const NAMED = [
  'showStarted',
  'showPaused',
  'showResumed',
  'showEnded',
  'productListed',
  'productDelisted',
  'productMoved',
  'productAdded',
  'productRemoved',
  'productSoldOut',
  'productPinned',
  'productUnpinned',
  'priceChanged',
  'stockReleased',
  'stockWithdrawn',
  'couponStarted',
  'couponEnded',
  'flashSaleStarted',
  'flashSaleEnded',
  'luckyBagStarted',
  'luckyBagEnded',
  'giftStarted',
  'giftEnded',
  'paidTrafficStarted',
  'paidTrafficEnded',
  'chatReplied',
  'lineHidden',
  'linePinned',
  'lineUnpinned',
  'lineHandled',
  'viewerMuted',
  'viewerUnmuted',
  'lineForwarded',
  'questionsAnswered',
  'segmentStarted',
  'runOfShowPlanned',
  'cueGiven',
  'cueAcknowledged',
  'incidentOpened',
  'incidentClosed',
  'trafficMeasured',
] as const;

function isNamed(type: string): type is (typeof NAMED)[number] {
  return NAMED.some((one) => one === type);
}

interface Writers {
  readonly productOf: (productId: string) => string;
  readonly price: (cents: number) => string;
  readonly pick: (text: Bilingual) => string;
}

/** What a sentence may say of an event. */
interface EventValues {
  readonly product: string;
  readonly text: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** What the sentences say of an event: its product, amounts and words. */
function valuesOf(event: RoomEvent, { productOf, price, pick }: Writers): EventValues {
  const product = 'productId' in event && typeof event.productId === 'string' ? productOf(event.productId) : '';
  const none = { product, text: '', amount: '', from: '', to: '', count: 0 };
  switch (event.type) {
    case 'priceChanged':
      return { ...none, from: price(event.previousCents), to: price(event.priceCents) };
    case 'stockReleased':
    case 'stockWithdrawn':
      return { ...none, count: event.quantity };
    case 'couponStarted':
      return { ...none, amount: price(event.coupon.amountCents), count: event.coupon.quantity };
    case 'chatReplied':
      return { ...none, text: event.text };
    case 'productAdded':
      return { ...none, product: productOf(event.item.productId) };
    case 'flashSaleStarted': {
      const { flashSale } = event;
      const amount = price(flashSale.priceCents);
      return { ...none, product: productOf(flashSale.productId), amount, count: flashSale.quantity };
    }
    case 'luckyBagStarted':
      return { ...none, text: event.luckyBag.prize, count: event.luckyBag.winners };
    case 'luckyBagEnded':
      return { ...none, count: event.winnerCount };
    case 'giftStarted':
      return { ...none, product: productOf(event.gift.productId), text: event.gift.text };
    case 'paidTrafficStarted':
      return { ...none, amount: price(event.paidTraffic.budgetCents) };
    case 'linePinned':
      return { ...none, text: event.text };
    case 'cueGiven':
      return { ...none, text: event.cues[0]?.text ?? '', count: event.cues.length };
    case 'incidentOpened':
      return { ...none, text: pick(event.incident.name) };
    case 'questionsAnswered':
      return { ...none, count: event.lineIds.length };
    case 'trafficMeasured':
      return { ...none, from: formatClock(event.window.fromMs), to: formatClock(event.window.toMs) };
    default:
      return none;
  }
}
