import type { AudienceCounted } from './audience-counted.ts';
import type { AudienceTicked } from './audience-ticked.ts';
import type { ChatReplied } from './chat-replied.ts';
import type { CouponEnded } from './coupon-ended.ts';
import type { CouponStarted } from './coupon-started.ts';
import type { CueAcknowledged } from './cue-acknowledged.ts';
import type { CueGiven } from './cue-given.ts';
import type { DigestMarked } from './digest-marked.ts';
import type { FindingJudged } from './finding-judged.ts';
import type { FlashSaleEnded } from './flash-sale-ended.ts';
import type { FlashSaleStarted } from './flash-sale-started.ts';
import type { GiftEnded } from './gift-ended.ts';
import type { GiftStarted } from './gift-started.ts';
import type { HostPrompted } from './host-prompted.ts';
import type { IncidentClosed } from './incident-closed.ts';
import type { IncidentOpened } from './incident-opened.ts';
import type { IncidentRevealed } from './incident-revealed.ts';
import type { LineForwarded } from './line-forwarded.ts';
import type { LineHandled } from './line-handled.ts';
import type { LineHidden } from './line-hidden.ts';
import type { LinePinned } from './line-pinned.ts';
import type { LineUnpinned } from './line-unpinned.ts';
import type { LinesClassified } from './lines-classified.ts';
import type { LinesPosted } from './lines-posted.ts';
import type { LuckyBagEnded } from './lucky-bag-ended.ts';
import type { LuckyBagStarted } from './lucky-bag-started.ts';
import type { PaidTrafficEnded } from './paid-traffic-ended.ts';
import type { PaidTrafficStarted } from './paid-traffic-started.ts';
import type { PriceChanged } from './price-changed.ts';
import type { ProductAdded } from './product-added.ts';
import type { ProductDelisted } from './product-delisted.ts';
import type { ProductListed } from './product-listed.ts';
import type { ProductMoved } from './product-moved.ts';
import type { ProductPinned } from './product-pinned.ts';
import type { ProductRemoved } from './product-removed.ts';
import type { ProductSoldOut } from './product-sold-out.ts';
import type { ProductUnpinned } from './product-unpinned.ts';
import type { PromptSettled } from './prompt-settled.ts';
import type { QuestionsAnswered } from './questions-answered.ts';
import type { ReviewItemSigned } from './review-item-signed.ts';
import type { RoomOpened } from './room-opened.ts';
import type { RunOfShowPlanned } from './run-of-show-planned.ts';
import type { SeatLeft } from './seat-left.ts';
import type { SeatTaken } from './seat-taken.ts';
import type { SeatsPrepared } from './seats-prepared.ts';
import type { SegmentStarted } from './segment-started.ts';
import type { ShowEnded } from './show-ended.ts';
import type { ShowPaused } from './show-paused.ts';
import type { ShowResumed } from './show-resumed.ts';
import type { ShowStarted } from './show-started.ts';
import type { SlowModeSet } from './slow-mode-set.ts';
import type { StockReleased } from './stock-released.ts';
import type { StockWithdrawn } from './stock-withdrawn.ts';
import type { TrafficMeasured } from './traffic-measured.ts';
import type { UtteranceAnalysed } from './utterance-analysed.ts';
import type { UtteranceSpoken } from './utterance-spoken.ts';
import type { ViewerMuted } from './viewer-muted.ts';
import type { ViewerUnmuted } from './viewer-unmuted.ts';
import type { WordsBlocked } from './words-blocked.ts';

/** Every fact that can happen in a room. */
export type RoomEvent =
  | RoomOpened
  | SeatsPrepared
  | SeatTaken
  | SeatLeft
  | ShowStarted
  | ShowPaused
  | ShowResumed
  | ShowEnded
  | ProductAdded
  | ProductRemoved
  | RunOfShowPlanned
  | SegmentStarted
  | ProductListed
  | ProductDelisted
  | ProductMoved
  | ProductPinned
  | ProductUnpinned
  | PriceChanged
  | StockReleased
  | StockWithdrawn
  | ProductSoldOut
  | CouponStarted
  | CouponEnded
  | FlashSaleStarted
  | FlashSaleEnded
  | LuckyBagStarted
  | LuckyBagEnded
  | GiftStarted
  | GiftEnded
  | PaidTrafficStarted
  | PaidTrafficEnded
  | ChatReplied
  | LineHidden
  | ViewerMuted
  | ViewerUnmuted
  | LinePinned
  | LineUnpinned
  | LineHandled
  | LineForwarded
  | HostPrompted
  | PromptSettled
  | UtteranceSpoken
  | UtteranceAnalysed
  | QuestionsAnswered
  | CueGiven
  | SlowModeSet
  | WordsBlocked
  | ReviewItemSigned
  | FindingJudged
  | CueAcknowledged
  | IncidentOpened
  | LinesPosted
  | LinesClassified
  | IncidentRevealed
  | IncidentClosed
  | AudienceTicked
  | AudienceCounted
  | TrafficMeasured
  | DigestMarked;
export type EventType = RoomEvent['type'];
