import type { RoomEvent } from '../events/event.ts';
import { assertNever } from '../lib/assert.ts';

/**
 * Who may see an event kind. `team` sees `public` too; `staff` sees everything; `host` is private to the person in the
 * host's seat.
 */
export type Channel = 'public' | 'team' | 'staff' | 'host';

/** Channel of an event. The compiler proves that every kind has one. Rules: VIS-2. */
export function channelOf(event: RoomEvent): Channel {
  switch (event.type) {
    case 'roomOpened':
    case 'showStarted':
    case 'showPaused':
    case 'showResumed':
    case 'showEnded':
    case 'productAdded':
    case 'productRemoved':
    case 'productListed':
    case 'productDelisted':
    case 'productMoved':
    case 'productPinned':
    case 'productUnpinned':
    case 'priceChanged':
    case 'stockReleased':
    case 'stockWithdrawn':
    case 'couponStarted':
    case 'couponEnded':
    case 'chatReplied':
    case 'lineHidden':
    case 'viewerMuted':
    case 'productSoldOut':
    case 'flashSaleStarted':
    case 'flashSaleEnded':
    case 'luckyBagStarted':
    case 'luckyBagEnded':
    case 'giftStarted':
    case 'giftEnded':
    case 'linePinned':
    case 'lineUnpinned':
    case 'viewerUnmuted':
    case 'slowModeSet':
    case 'linesPosted':
    case 'utteranceSpoken':
    case 'audienceTicked':
      return 'public';
    case 'seatsPrepared':
    case 'runOfShowPlanned':
    case 'reviewItemSigned':
    case 'findingJudged':
    case 'wordsBlocked':
    case 'segmentStarted':
    case 'seatTaken':
    case 'seatLeft':
    case 'lineForwarded':
    case 'lineHandled':
    case 'linesClassified':
    case 'cueGiven':
    case 'cueAcknowledged':
    case 'incidentOpened':
    case 'incidentClosed':
    case 'utteranceAnalysed':
    case 'questionsAnswered':
    case 'audienceCounted':
    case 'trafficMeasured':
    case 'paidTrafficStarted':
    case 'paidTrafficEnded':
      return 'team';
    case 'hostPrompted':
    case 'promptSettled':
      return 'host';
    case 'incidentRevealed':
    case 'digestMarked':
      return 'staff';
    default:
      return assertNever(event);
  }
}
