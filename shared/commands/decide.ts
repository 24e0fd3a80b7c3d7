import { authorise } from '../authority/authorise.ts';
import type { CommandRequest } from '../authority/command-request.ts';
import type { Decision, RoomContext } from '../authority/decision.ts';
import { assertNever } from '../lib/assert.ts';
import type { RoomState } from '../model/room.ts';
import { decideAcknowledgeCue } from './acknowledge-cue.ts';
import { decideAddProduct } from './add-product.ts';
import { decideAdvanceClock } from './advance-clock.ts';
import { decideBlockWords } from './block-words.ts';
import { decideChangePrice } from './change-price.ts';
import { decideCloseIncident } from './close-incident.ts';
import { decideDelistProduct } from './delist-product.ts';
import { decideEndCoupon } from './end-coupon.ts';
import { decideEndFlashSale } from './end-flash-sale.ts';
import { decideEndGift } from './end-gift.ts';
import { decideEndLuckyBag } from './end-lucky-bag.ts';
import { decideEndPaidTraffic } from './end-paid-traffic.ts';
import { decideEndShow } from './end-show.ts';
import { decideGiveCue } from './give-cue.ts';
import { decideGoToSegment } from './go-to-segment.ts';
import { decideHideLine } from './hide-line.ts';
import { decideInjectIncident } from './inject-incident.ts';
import { decideJudgeFinding } from './judge-finding.ts';
import { decideLeaveSeat } from './leave-seat.ts';
import { decideListProduct } from './list-product.ts';
import { decideMarkHandled } from './mark-handled.ts';
import { decideMarkSoldOut } from './mark-sold-out.ts';
import { decideMoveProduct } from './move-product.ts';
import { decideMuteViewer } from './mute-viewer.ts';
import { decideOpenRoom } from './open-room.ts';
import { decidePauseShow } from './pause-show.ts';
import { decidePinLine } from './pin-line.ts';
import { decidePinProduct } from './pin-product.ts';
import { decidePlanRunOfShow } from './plan-run-of-show.ts';
import { decideReleaseStock } from './release-stock.ts';
import { decideRemoveProduct } from './remove-product.ts';
import { decideReplyToLine } from './reply-to-line.ts';
import { decideResumeShow } from './resume-show.ts';
import { decideSendToHost } from './send-to-host.ts';
import { decideSetSlowMode } from './set-slow-mode.ts';
import { decideSignReviewItem } from './sign-review-item.ts';
import { decideStartCoupon } from './start-coupon.ts';
import { decideStartFlashSale } from './start-flash-sale.ts';
import { decideStartGift } from './start-gift.ts';
import { decideStartLuckyBag } from './start-lucky-bag.ts';
import { decideStartPaidTraffic } from './start-paid-traffic.ts';
import { decideStartShow } from './start-show.ts';
import { decideTakeSeat } from './take-seat.ts';
import { decideUnmuteViewer } from './unmute-viewer.ts';
import { decideUnpinLine } from './unpin-line.ts';
import { decideUnpinProduct } from './unpin-product.ts';
import { decideUtter } from './utter.ts';

/**
 * Decides a command on the full state: who may give it, then what it causes. Pure; never throws on states that
 * `evolve` reached. Rules: CMD-1, CMD-2.
 */
export function decide(state: RoomState, request: CommandRequest, context: RoomContext): Decision {
  return authorise(state, request) ?? decideAuthorised(state, request, context);
}

function decideAuthorised(state: RoomState, { command, actor }: CommandRequest, context: RoomContext): Decision {
  switch (command.type) {
    case 'openRoom':
      return decideOpenRoom(state, command, context);
    case 'takeSeat':
      return decideTakeSeat(state, command, actor);
    case 'leaveSeat':
      return decideLeaveSeat(state, command, actor, context);
    case 'startShow':
      return decideStartShow(state, context);
    case 'pauseShow':
      return decidePauseShow(state, command);
    case 'resumeShow':
      return decideResumeShow(state);
    case 'endShow':
      return decideEndShow(state, command);
    case 'addProduct':
      return decideAddProduct(state, command, context);
    case 'removeProduct':
      return decideRemoveProduct(state, command, context);
    case 'planRunOfShow':
      return decidePlanRunOfShow(state, command);
    case 'goToSegment':
      return decideGoToSegment(state, command, context);
    case 'listProduct':
      return decideListProduct(state, command);
    case 'delistProduct':
      return decideDelistProduct(state, command);
    case 'moveProduct':
      return decideMoveProduct(state, command);
    case 'pinProduct':
      return decidePinProduct(state, command);
    case 'unpinProduct':
      return decideUnpinProduct(state);
    case 'changePrice':
      return decideChangePrice(state, command, context);
    case 'releaseStock':
      return decideReleaseStock(state, command);
    case 'startCoupon':
      return decideStartCoupon(state, command, context);
    case 'endCoupon':
      return decideEndCoupon(state, command);
    case 'replyToLine':
      return decideReplyToLine(state, command, actor, context);
    case 'hideLine':
      return decideHideLine(state, command);
    case 'muteViewer':
      return decideMuteViewer(state, command);
    case 'sendToHost':
      return decideSendToHost(state, command);
    case 'markSoldOut':
      return decideMarkSoldOut(state, command);
    case 'startFlashSale':
      return decideStartFlashSale(state, command, context);
    case 'endFlashSale':
      return decideEndFlashSale(state);
    case 'startLuckyBag':
      return decideStartLuckyBag(state, command);
    case 'endLuckyBag':
      return decideEndLuckyBag(state);
    case 'startGift':
      return decideStartGift(state, command);
    case 'endGift':
      return decideEndGift(state, command);
    case 'startPaidTraffic':
      return decideStartPaidTraffic(state, command, context);
    case 'endPaidTraffic':
      return decideEndPaidTraffic(state);
    case 'pinLine':
      return decidePinLine(state, command);
    case 'unpinLine':
      return decideUnpinLine(state);
    case 'setSlowMode':
      return decideSetSlowMode(state, command);
    case 'blockWords':
      return decideBlockWords(state, command);
    case 'judgeFinding':
      return decideJudgeFinding(state, command, actor);
    case 'signReviewItem':
      return decideSignReviewItem(state, command);
    case 'unmuteViewer':
      return decideUnmuteViewer(state, command);
    case 'markHandled':
      return decideMarkHandled(state, command);
    case 'giveCue':
      return decideGiveCue(state, command, actor);
    case 'acknowledgeCue':
      return decideAcknowledgeCue(state, command, actor);
    case 'injectIncident':
      return decideInjectIncident(state, command, context);
    case 'closeIncident':
      return decideCloseIncident(state, command, actor, context);
    case 'utter':
      return decideUtter(state, command, actor, context);
    case 'advanceClock':
      return decideAdvanceClock(state, command);
    default:
      return assertNever(command);
  }
}
