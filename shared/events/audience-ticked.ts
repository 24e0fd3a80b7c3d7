import type { CouponId, ProductId } from '../model/ids.ts';
import type { Coupon } from '../model/offer.ts';
import type { ChatLine, PublicState, PurchaseNotice, QueueItem, RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { appendedChat } from './bounded-chat.ts';
import { copyPublic, withPublic } from './copy-partition.ts';
import { appendNewest } from './keep-newest.ts';

/** One tick of the audience as viewers see it: `online` absolute, the rest since the last tick. Channel: public. */
export interface AudienceTicked {
  readonly type: 'audienceTicked';
  readonly tick: number;
  readonly online: number;
  readonly likes: number;
  readonly lines: readonly ChatLine[];
  readonly notices: readonly PurchaseNotice[];
  readonly sales: readonly { productId: ProductId; units: number }[];
  readonly couponUses: readonly { couponId: CouponId; count: number }[];
  /** Left out when nothing was taken. */
  readonly offerUses?: OfferUses | undefined;
}

/** What viewers took of the offers in one tick. */
export interface OfferUses {
  /** Pieces sold at the price of the flash sale. */
  readonly flashUnits: number;
  /** Gifts that came with orders. */
  readonly gifts: readonly { productId: ProductId; count: number }[];
  /** Viewers who entered for the lucky bag. */
  readonly bagEntrants: number;
}

/** How many purchase notices a room remembers. */
const KEPT_NOTICES = 20;

/** Moves the show clock to `atMs`, the end of the tick, and adds what the audience did. */
export function applyAudienceTicked(state: RoomState, event: AudienceTicked, atMs: ShowMs): RoomState {
  const room = state.public;
  const ticked = copyPublic(room);
  ticked.showMs = atMs;
  ticked.online = event.online;
  ticked.peakOnline = Math.max(room.peakOnline, event.online);
  ticked.likes = room.likes + event.likes;
  if (event.sales.length > 0) ticked.queue = room.queue.map((item) => sell(item, event));
  if (event.couponUses.length > 0) ticked.coupons = room.coupons.map((coupon) => redeem(coupon, event));
  if (event.lines.length > 0) ticked.chat = appendedChat(room.chat, newEntries(event, atMs));
  if (event.notices.length > 0) ticked.notices = withNotices(room.notices, event, atMs);
  if (event.offerUses !== undefined) Object.assign(ticked, takeOffers(room, event.offerUses));
  return withPublic(state, ticked);
}

function withNotices(
  notices: PublicState['notices'],
  { notices: more }: AudienceTicked,
  atMs: ShowMs,
): PublicState['notices'] {
  return appendNewest(
    notices,
    more.map((notice) => ({ ...notice, atMs })),
    KEPT_NOTICES,
  );
}

function sell(item: QueueItem, { sales }: AudienceTicked): QueueItem {
  const units = sales.reduce((sum, sale) => sum + (sale.productId === item.productId ? sale.units : 0), 0);
  return { ...item, stock: item.stock - units, soldUnits: item.soldUnits + units };
}

function redeem(coupon: Coupon, { couponUses }: AudienceTicked): Coupon {
  const count = couponUses.reduce((sum, use) => sum + (use.couponId === coupon.id ? use.count : 0), 0);
  return { ...coupon, usedCount: coupon.usedCount + count };
}

function takeOffers(room: PublicState, { flashUnits, gifts, bagEntrants }: OfferUses): Partial<PublicState> {
  const { flashSale, luckyBag } = room;
  const given = (productId: ProductId) => gifts.find((gift) => gift.productId === productId)?.count ?? 0;
  return {
    flashSale: flashSale && { ...flashSale, soldUnits: flashSale.soldUnits + flashUnits },
    luckyBag: luckyBag && { ...luckyBag, entrantCount: luckyBag.entrantCount + bagEntrants },
    gifts: room.gifts.map((gift) => ({ ...gift, givenCount: gift.givenCount + given(gift.productId) })),
  };
}

function newEntries({ lines }: AudienceTicked, atMs: ShowMs): PublicState['chat'] {
  return lines.map(({ id, viewer, name, text }) => ({ id, viewer, name, text, atMs, isHidden: false, replies: [] }));
}
