import type { RoomCommand } from '../commands/command.ts';
import type { ProductId } from '../model/ids.ts';
import type { ShowMs } from '../model/units.ts';
import type { Bot, BotView } from './bot-contract.ts';
import { beatAt, roomBeats } from './show-plan.ts';
import type { TeamSkill } from './team-skill.ts';

/** A coupon of the bot: share of the list price, pieces and duration. Proposed; the floor price caps the amount. */
const COUPON = {
  priceShare: 0.08,
  quantity: 30,
  durationShare: 0.12,
  minDurationMs: 30_000,
  maxDurationMs: 180_000,
} as const;

/**
 * The bot in the operator's seat: lists everything, pins what the host speaks of after its lag, takes a sold-out card
 * away, and starts one coupon for each hero product of the plan.
 */
export function createOperatorBot(skill: TeamSkill, draw: () => number): Bot {
  let wanted: { productId: ProductId; dueMs: ShowMs } | null = null;
  const couponed = new Set<ProductId>();

  const pin = (view: BotView): RoomCommand | null => {
    const { showMs, pinned, queue } = view.state.public;
    const spokenOf = view.state.team?.lastUtterance?.acts.find((act) => act.productId !== null)?.productId ?? null;
    if (spokenOf !== null && spokenOf !== pinned?.productId && spokenOf !== wanted?.productId) {
      wanted = { productId: spokenOf, dueMs: showMs + skill.pinLagMs * (0.6 + 0.8 * draw()) };
    }
    if (wanted === null || showMs < wanted.dueMs) return null;
    const right = wanted.productId;
    const isSlip = draw() < skill.wrongPinShare;
    const shown = isSlip
      ? (queue.find((item) => item.productId !== right && item.stock > 0)?.productId ?? right)
      : right;
    wanted = isSlip ? { productId: right, dueMs: showMs + skill.pinLagMs * 2 } : null;
    const item = queue.find((one) => one.productId === shown);
    if (item === undefined || item.stock === 0 || pinned?.productId === shown) return null;
    return { type: 'pinProduct', productId: shown };
  };

  return {
    role: 'operator',
    act(view) {
      const { phase, queue, pinned } = view.state.public;
      if (phase === 'ended') return [];
      const unlisted = queue.filter((item) => !item.isListed);
      if (unlisted.length > 0 && phase !== 'live') {
        return unlisted.map((item) => ({ type: 'listProduct', productId: item.productId }));
      }
      if (phase !== 'live') return [];
      if (pinned !== null && queue.some((item) => item.productId === pinned.productId && item.stock === 0)) {
        return [{ type: 'unpinProduct' }];
      }
      const pinCommand = pin(view);
      if (pinCommand !== null) return [pinCommand];
      const coupon = couponFor(view, skill, couponed);
      return coupon === null ? [] : [coupon];
    },
  };
}

function couponFor(view: BotView, skill: TeamSkill, couponed: Set<ProductId>): RoomCommand | null {
  const { showMs, plannedMs, queue, pinned } = view.state.public;
  if (skill.couponAtShare === null || pinned === null || couponed.has(pinned.productId)) return null;
  const beat = beatAt(roomBeats(view), showMs, skill.beatOverrun);
  const isDue = showMs - beat.fromMs >= skill.couponAtShare * (beat.toMs - beat.fromMs);
  const product = view.project.products.find((one) => one.id === pinned.productId);
  const item = queue.find((one) => one.productId === pinned.productId);
  if (!isDue || product === undefined || item === undefined || product.purpose !== 'hero') return null;
  couponed.add(product.id);
  const amountCents = Math.min(
    Math.floor((item.priceCents * COUPON.priceShare) / 100) * 100,
    item.priceCents - product.floorPriceCents,
  );
  if (amountCents < 100) return null;
  const durationMs = Math.min(
    COUPON.maxDurationMs,
    Math.max(COUPON.minDurationMs, Math.round((plannedMs * COUPON.durationShare) / 1_000) * 1_000),
  );
  return {
    type: 'startCoupon',
    productId: product.id,
    amountCents,
    minSpendCents: 0,
    quantity: COUPON.quantity,
    durationMs,
  };
}
