import type { RoomCommand } from '../commands/command.ts';
import type { ProductId } from '../model/ids.ts';
import type { ShowMs } from '../model/units.ts';
import type { Bot, BotView } from './bot-contract.ts';
import { createOperatorOffers } from './operator-offers.ts';
import type { TeamSkill } from './team-skill.ts';

/**
 * The bot in the operator's seat: lists everything, pins what the host speaks of after its lag, takes a sold-out card
 * away and marks its product, and gives each product the offer that its purpose asks for.
 */
export function createOperatorBot(skill: TeamSkill, draw: () => number): Bot {
  let wanted: { productId: ProductId; dueMs: ShowMs } | null = null;
  const offers = createOperatorOffers(skill);

  const pin = (view: BotView): RoomCommand | null => {
    const { showMs, pinned, queue } = view.state.public;
    const spokenOf =
      view.state.team?.lastUtterance?.acts.find((act) => act.productId !== null && act.kind !== 'answer')?.productId ??
      null;
    if (spokenOf !== null && spokenOf !== pinned?.productId && spokenOf !== wanted?.productId) {
      wanted = { productId: spokenOf, dueMs: showMs + skill.pinLagMs * (0.6 + 0.8 * draw()) };
    }
    if (wanted === null) return null;
    if (showMs < wanted.dueMs) return skill.dropsOldCard && pinned !== null ? { type: 'unpinProduct' } : null;
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
      const shown = queue.find((item) => item.productId === pinned?.productId);
      if (shown?.stock === 0) {
        return [{ type: 'unpinProduct' }, { type: 'markSoldOut', productId: shown.productId }];
      }
      const pinCommand = pin(view);
      if (pinCommand !== null) return [pinCommand];
      const offer = offers.next(view);
      return offer === null ? [] : [offer];
    },
  };
}
