import { assertNever } from '../lib/assert.ts';
import type { RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { applyAudienceCounted } from './audience-counted.ts';
import { applyAudienceTicked } from './audience-ticked.ts';
import { applyChatReplied } from './chat-replied.ts';
import { applyCouponEnded } from './coupon-ended.ts';
import { applyCouponStarted } from './coupon-started.ts';
import { applyCueAcknowledged } from './cue-acknowledged.ts';
import { applyCueGiven } from './cue-given.ts';
import { applyDigestMarked } from './digest-marked.ts';
import type { RoomEvent } from './event.ts';
import { applyFindingJudged } from './finding-judged.ts';
import { applyFlashSaleEnded } from './flash-sale-ended.ts';
import { applyFlashSaleStarted } from './flash-sale-started.ts';
import { applyGiftEnded } from './gift-ended.ts';
import { applyGiftStarted } from './gift-started.ts';
import { applyHostPrompted } from './host-prompted.ts';
import { applyIncidentClosed } from './incident-closed.ts';
import { applyIncidentOpened } from './incident-opened.ts';
import { applyIncidentRevealed } from './incident-revealed.ts';
import { applyLineForwarded } from './line-forwarded.ts';
import { applyLineHandled } from './line-handled.ts';
import { applyLineHidden } from './line-hidden.ts';
import { applyLinePinned } from './line-pinned.ts';
import { applyLineUnpinned } from './line-unpinned.ts';
import { applyLinesClassified } from './lines-classified.ts';
import { applyLinesPosted } from './lines-posted.ts';
import { applyLuckyBagEnded } from './lucky-bag-ended.ts';
import { applyLuckyBagStarted } from './lucky-bag-started.ts';
import { applyPaidTrafficEnded } from './paid-traffic-ended.ts';
import { applyPaidTrafficStarted } from './paid-traffic-started.ts';
import { applyPriceChanged } from './price-changed.ts';
import { applyProductAdded } from './product-added.ts';
import { applyProductDelisted } from './product-delisted.ts';
import { applyProductListed } from './product-listed.ts';
import { applyProductMoved } from './product-moved.ts';
import { applyProductPinned } from './product-pinned.ts';
import { applyProductRemoved } from './product-removed.ts';
import { applyProductSoldOut } from './product-sold-out.ts';
import { applyProductUnpinned } from './product-unpinned.ts';
import { applyPromptSettled } from './prompt-settled.ts';
import { applyQuestionsAnswered } from './questions-answered.ts';
import { applyReviewItemSigned } from './review-item-signed.ts';
import { applyRoomOpened } from './room-opened.ts';
import { applyRunOfShowPlanned } from './run-of-show-planned.ts';
import { applySeatLeft } from './seat-left.ts';
import { applySeatTaken } from './seat-taken.ts';
import { applySeatsPrepared } from './seats-prepared.ts';
import { applySegmentStarted } from './segment-started.ts';
import { applyShowEnded } from './show-ended.ts';
import { applyShowPaused } from './show-paused.ts';
import { applyShowResumed } from './show-resumed.ts';
import { applyShowStarted } from './show-started.ts';
import { applySlowModeSet } from './slow-mode-set.ts';
import { applyStockReleased } from './stock-released.ts';
import { applyStockWithdrawn } from './stock-withdrawn.ts';
import { applyTrafficMeasured } from './traffic-measured.ts';
import { applyUtteranceAnalysed } from './utterance-analysed.ts';
import { applyUtteranceSpoken } from './utterance-spoken.ts';
import { applyViewerMuted } from './viewer-muted.ts';
import { applyViewerUnmuted } from './viewer-unmuted.ts';
import { applyWordsBlocked } from './words-blocked.ts';

/**
 * The state after an event that happened at `atMs`. Works on the full state and on every projection of it: a partition that
 * is null stays null. Never throws for events that `decide` or a tick gave. Rules: VIS-1, REP-1.
 */
export function evolve(state: RoomState, event: RoomEvent, atMs: ShowMs): RoomState {
  switch (event.type) {
    case 'roomOpened':
      return applyRoomOpened(state, event);
    case 'seatsPrepared':
      return applySeatsPrepared(state, event);
    case 'seatTaken':
      return applySeatTaken(state, event);
    case 'seatLeft':
      return applySeatLeft(state, event);
    case 'showStarted':
      return applyShowStarted(state, event);
    case 'showPaused':
      return applyShowPaused(state, event);
    case 'showResumed':
      return applyShowResumed(state, event);
    case 'showEnded':
      return applyShowEnded(state, event);
    case 'productAdded':
      return applyProductAdded(state, event);
    case 'productRemoved':
      return applyProductRemoved(state, event);
    case 'runOfShowPlanned':
      return applyRunOfShowPlanned(state, event);
    case 'segmentStarted':
      return applySegmentStarted(state, event, atMs);
    case 'productListed':
      return applyProductListed(state, event);
    case 'productDelisted':
      return applyProductDelisted(state, event);
    case 'productMoved':
      return applyProductMoved(state, event);
    case 'productPinned':
      return applyProductPinned(state, event, atMs);
    case 'productUnpinned':
      return applyProductUnpinned(state, event);
    case 'priceChanged':
      return applyPriceChanged(state, event);
    case 'stockReleased':
      return applyStockReleased(state, event);
    case 'stockWithdrawn':
      return applyStockWithdrawn(state, event);
    case 'couponStarted':
      return applyCouponStarted(state, event);
    case 'couponEnded':
      return applyCouponEnded(state, event);
    case 'chatReplied':
      return applyChatReplied(state, event, atMs);
    case 'lineHidden':
      return applyLineHidden(state, event);
    case 'viewerMuted':
      return applyViewerMuted(state, event, atMs);
    case 'lineForwarded':
      return applyLineForwarded(state, event);
    case 'hostPrompted':
      return applyHostPrompted(state, event);
    case 'promptSettled':
      return applyPromptSettled(state, event);
    case 'utteranceSpoken':
      return applyUtteranceSpoken(state, event);
    case 'utteranceAnalysed':
      return applyUtteranceAnalysed(state, event, atMs);
    case 'questionsAnswered':
      return applyQuestionsAnswered(state, event, atMs);
    case 'productSoldOut':
      return applyProductSoldOut(state, event);
    case 'flashSaleStarted':
      return applyFlashSaleStarted(state, event);
    case 'flashSaleEnded':
      return applyFlashSaleEnded(state, event);
    case 'luckyBagStarted':
      return applyLuckyBagStarted(state, event);
    case 'luckyBagEnded':
      return applyLuckyBagEnded(state, event, atMs);
    case 'giftStarted':
      return applyGiftStarted(state, event);
    case 'paidTrafficStarted':
      return applyPaidTrafficStarted(state, event);
    case 'paidTrafficEnded':
      return applyPaidTrafficEnded(state, event);
    case 'giftEnded':
      return applyGiftEnded(state, event);
    case 'linePinned':
      return applyLinePinned(state, event, atMs);
    case 'lineUnpinned':
      return applyLineUnpinned(state, event);
    case 'slowModeSet':
      return applySlowModeSet(state, event);
    case 'wordsBlocked':
      return applyWordsBlocked(state, event);
    case 'findingJudged':
      return applyFindingJudged(state, event);
    case 'reviewItemSigned':
      return applyReviewItemSigned(state, event);
    case 'viewerUnmuted':
      return applyViewerUnmuted(state, event);
    case 'linesPosted':
      return applyLinesPosted(state, event, atMs);
    case 'lineHandled':
      return applyLineHandled(state, event);
    case 'linesClassified':
      return applyLinesClassified(state, event);
    case 'cueGiven':
      return applyCueGiven(state, event, atMs);
    case 'cueAcknowledged':
      return applyCueAcknowledged(state, event, atMs);
    case 'incidentOpened':
      return applyIncidentOpened(state, event);
    case 'incidentClosed':
      return applyIncidentClosed(state, event, atMs);
    case 'incidentRevealed':
      return applyIncidentRevealed(state, event);
    case 'audienceTicked':
      return applyAudienceTicked(state, event, atMs);
    case 'audienceCounted':
      return applyAudienceCounted(state, event, atMs);
    case 'trafficMeasured':
      return applyTrafficMeasured(state, event);
    case 'digestMarked':
      return applyDigestMarked(state, event, atMs);
    default:
      return assertNever(event);
  }
}
