import type { AudienceCounted } from './audience-counted.ts';
import type { AudienceTicked } from './audience-ticked.ts';
import type { ChatReplied } from './chat-replied.ts';
import type { CouponEnded } from './coupon-ended.ts';
import type { CouponStarted } from './coupon-started.ts';
import type { DigestMarked } from './digest-marked.ts';
import type { HostPrompted } from './host-prompted.ts';
import type { LineForwarded } from './line-forwarded.ts';
import type { LineHidden } from './line-hidden.ts';
import type { PriceChanged } from './price-changed.ts';
import type { ProductAdded } from './product-added.ts';
import type { ProductDelisted } from './product-delisted.ts';
import type { ProductListed } from './product-listed.ts';
import type { ProductMoved } from './product-moved.ts';
import type { ProductPinned } from './product-pinned.ts';
import type { ProductRemoved } from './product-removed.ts';
import type { ProductUnpinned } from './product-unpinned.ts';
import type { PromptSettled } from './prompt-settled.ts';
import type { QuestionsAnswered } from './questions-answered.ts';
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
import type { StockReleased } from './stock-released.ts';
import type { TrafficMeasured } from './traffic-measured.ts';
import type { UtteranceAnalysed } from './utterance-analysed.ts';
import type { UtteranceSpoken } from './utterance-spoken.ts';
import type { ViewerMuted } from './viewer-muted.ts';

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
  | CouponStarted
  | CouponEnded
  | ChatReplied
  | LineHidden
  | ViewerMuted
  | LineForwarded
  | HostPrompted
  | PromptSettled
  | UtteranceSpoken
  | UtteranceAnalysed
  | QuestionsAnswered
  | AudienceTicked
  | AudienceCounted
  | TrafficMeasured
  | DigestMarked;
export type EventType = RoomEvent['type'];
