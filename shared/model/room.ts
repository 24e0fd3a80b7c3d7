import type { Cue } from './cue.ts';
import type { Topic } from './fact-sheet.ts';
import type { HeardFinding } from './finding-judgement.ts';
import type { ContentId, LineId, ProductId, UtteranceId, Viewer } from './ids.ts';
import type { IncidentKey, RoomIncident } from './incident.ts';
import type { Coupon, FlashSale, FlashSaleEnd, Gift, LuckyBag, LuckyDraw } from './offer.ts';
import type { PaidTraffic, PaidTrafficEnd } from './paid-traffic.ts';
import type { Intent } from './phrase-pack.ts';
import type { ReviewItem } from './review-item.ts';
import type { Segment } from './run-of-show.ts';
import type { Role, Seat } from './seat.ts';
import type { Finding, SpeechAct, UtteranceSource } from './speech-act.ts';
import type { Cents, ShowMs } from './units.ts';

/** Phases of a rehearsal's show. */
export type Phase = 'lobby' | 'live' | 'paused' | 'ended';

/** Why a show stands still: somebody paused it, or the server was away longer than a stall may last. */
export type PauseReason = 'team' | 'server';

/**
 * Why a show ended: by hand, at its planned time, because the engine or the content was upgraded, or because nobody came
 * to its lobby any more.
 */
export type EndReason = 'team' | 'planned' | 'upgrade' | 'abandoned';

/** One product in the queue. Its slot is its index + 1, the same number everywhere. */
export interface QueueItem {
  readonly productId: ProductId;
  readonly isListed: boolean;
  readonly priceCents: Cents;
  readonly stock: number;
  readonly soldUnits: number;
  /** Marked as sold out by the team: nobody can buy it until stock is released. */
  readonly isSoldOut: boolean;
}

/** One line of viewer chat as a viewer sees it. */
export interface ChatLine {
  readonly id: LineId;
  readonly viewer: Viewer;
  readonly name: string;
  readonly text: string;
}

/** A chat line in the room with what happened to it. */
export interface ChatEntry extends ChatLine {
  readonly atMs: ShowMs;
  readonly isHidden: boolean;
  readonly replies: readonly { readonly role: Role; readonly text: string; readonly atMs: ShowMs }[];
}

/** "Somebody just bought" notice. */
export interface PurchaseNotice {
  readonly viewer: Viewer;
  readonly name: string;
  readonly productId: ProductId;
  readonly quantity: number;
}

/** A line that the moderator keeps on top of the chat. */
export interface PinnedLine {
  readonly lineId: LineId;
  readonly name: string;
  readonly text: string;
  readonly sinceMs: ShowMs;
}

/** A caption of what was said on air. */
export interface Caption {
  readonly id: UtteranceId;
  readonly role: Role;
  readonly startMs: ShowMs;
  readonly endMs: ShowMs;
  readonly text: string;
  readonly source: UtteranceSource;
}

/** What any viewer could perceive; phones get this partition alone. */
export interface PublicState {
  readonly phase: Phase;
  readonly pauseReason: PauseReason | null;
  readonly endReason: EndReason | null;
  readonly showMs: ShowMs;
  readonly plannedMs: ShowMs;
  readonly queue: readonly QueueItem[];
  readonly pinned: { readonly productId: ProductId; readonly sinceMs: ShowMs } | null;
  readonly coupons: readonly Coupon[];
  /** The one that is announced or open. */
  readonly flashSale: FlashSale | null;
  /** The one that ended last, with what it sold. */
  readonly lastFlashSale: (FlashSale & { readonly reason: FlashSaleEnd }) | null;
  readonly luckyBag: LuckyBag | null;
  readonly lastDraw: LuckyDraw | null;
  /** Gifts that orders take now, one per product, oldest first, at most 5. */
  readonly gifts: readonly Gift[];
  readonly online: number;
  readonly peakOnline: number;
  readonly likes: number;
  /** The last 200 lines, oldest first; fewer when they are long. A line shows its last 3 replies. */
  readonly chat: readonly ChatEntry[];
  readonly pinnedLine: PinnedLine | null;
  readonly mutedViewers: readonly { readonly viewer: Viewer; readonly untilMs: ShowMs | null }[];
  /** Seconds that a viewer waits between two lines; 0 without slow mode. */
  readonly slowModeS: number;
  /** The last 20 captions, oldest first; fewer when they are long. */
  readonly captions: readonly Caption[];
  /** The last 20 purchase notices, oldest first. */
  readonly notices: readonly (PurchaseNotice & { readonly atMs: ShowMs })[];
}

/** Counters of the audience since the start; all are counts but `watchMs` and the amounts in cents. */
export interface AudienceCounters {
  /** Times the room was shown in a feed. */
  readonly impressions: number;
  /** Visits; revisits count again. */
  readonly views: number;
  /** Unique entrants. */
  readonly viewers: number;
  readonly exits: number;
  /** Sum of time watched by all viewers, milliseconds. */
  readonly watchMs: number;
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
  readonly follows: number;
  /** Unique viewers with at least one of comment, like, share, follow. */
  readonly interactors: number;
  /** Unique viewers who wrote at least one line. */
  readonly commenters: number;
  /** Unique viewers to whom at least one product card was shown. */
  readonly exposedViewers: number;
  readonly exposures: number;
  readonly clicks: number;
  readonly carts: number;
  readonly orders: number;
  readonly buyers: number;
  readonly gmvCents: Cents;
  readonly questions: number;
  readonly reports: number;
  /** Spent on paid traffic. */
  readonly paidSpendCents: Cents;
  /** Unique entrants of paid traffic, and the orders of these people with what they paid. */
  readonly paidViews: number;
  readonly paidOrders: number;
  readonly paidGmvCents: Cents;
}

/** Counters of one product since the start. */
export interface ProductCounters {
  readonly exposures: number;
  readonly clicks: number;
  readonly carts: number;
  readonly orders: number;
  readonly units: number;
  readonly gmvCents: Cents;
}

/** What the system knows of a chat line and its author's wish; the moderator's grouping and the answer key use it. */
export interface LineIntent {
  readonly lineId: LineId;
  readonly intent: Intent;
  readonly topic: Topic | null;
  readonly productId: ProductId | null;
}

/** A product question that nobody has answered yet. */
export interface OpenQuestion {
  readonly lineId: LineId;
  readonly viewer: Viewer;
  readonly name: string;
  readonly text: string;
  readonly topic: Topic;
  readonly productId: ProductId | null;
  readonly askedAtMs: ShowMs;
  readonly isSentToHost: boolean;
}

/** One point of the five-minute trend, written every five seconds; `gmvCents` and `comments` count from the start. */
export interface TrendPoint {
  readonly atMs: ShowMs;
  readonly online: number;
  readonly gmvCents: Cents;
  readonly comments: number;
}

/** Factors on the impressions after a window, beside its multiplier, and what it did to the room's tier. */
export interface TrafficMovement {
  /** Impressions per minute of the tier at factor 1. */
  readonly tierImpressions: number;
  readonly tierMove: -1 | 0 | 1;
  readonly dayPart: number;
  /** Above 1 when orders rose in two windows running. */
  readonly spiral: number;
  /** Below 1 after forbidden phrases. */
  readonly penalty: number;
  /** Match of the audience at the tier, in (0, 1]. */
  readonly match: number;
}

/** One closed window of the traffic model: the glass box. `contributions` add up to `score`. */
export interface TrafficWindow {
  readonly index: number;
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
  readonly tier: number;
  readonly score: number;
  readonly percentile: number;
  readonly rank: number;
  readonly multiplier: number;
  readonly impressionsPerMinute: number;
  /** What else moves the impressions of the next window. Left out by engines before 1.2.0. */
  readonly movement?: TrafficMovement | undefined;
  readonly contributions: readonly {
    readonly factor: 'stay' | 'interaction' | 'follow' | 'click' | 'conversion' | 'gpm' | 'negative';
    readonly value: number;
    readonly bench: number;
    readonly weight: number;
    readonly points: number;
  }[];
}

/** The last judged utterance, for the team. */
export interface AnalysedUtterance {
  readonly utteranceId: UtteranceId;
  readonly acts: readonly SpeechAct[];
  readonly findings: readonly Finding[];
}

/** A line that needs nobody any more: answered by the host or a reply, or marked as handled, so long after it came. */
export interface SettledLine {
  readonly lineId: LineId;
  readonly by: 'host' | 'reply' | 'handled';
  readonly afterMs: number;
}

/** A segment that was started: by the start of the show, or by a call. */
export interface SegmentStart {
  readonly segmentId: ContentId;
  readonly startedAtMs: ShowMs;
}

/** What the team sees beyond the public: seats, plan, counters, questions, traffic. */
export interface TeamState {
  readonly seats: Readonly<Record<Role, Seat>>;
  /** The plan in force, at most twelve segments; its products are in the queue. Empty before the room is open. */
  readonly runOfShow: readonly Segment[];
  /** Items of the review before the show that somebody signed. */
  readonly signedReview: readonly ReviewItem[];
  /** Words whose lines are hidden as they come. */
  readonly blockedWords: readonly string[];
  /** The segment on air; null before the show. */
  readonly segment: { readonly segmentId: ContentId; readonly sinceMs: ShowMs } | null;
  /** The last 40 starts of segments, oldest first. */
  readonly segmentLog: readonly SegmentStart[];
  readonly counters: AudienceCounters;
  /** Every product of the project by id, in the queue or not. */
  readonly products: Readonly<Record<ProductId, ProductCounters>>;
  /** Intents of the chat's lines, oldest first. */
  readonly intents: readonly LineIntent[];
  /** Unanswered questions, oldest first: the newest 60, fewer when they are long. */
  readonly openQuestions: readonly OpenQuestion[];
  readonly answeredCount: number;
  /** The last 80 lines that were settled, with who settled them. */
  readonly settled: readonly SettledLine[];
  /** Times to answer in whole seconds, counted 0…120 (last bin: longer), so that the median needs no list. */
  readonly answerSeconds: readonly number[];
  /** The last 60 points: five minutes. */
  readonly trend: readonly TrendPoint[];
  readonly lastUtterance: AnalysedUtterance | null;
  readonly findingCount: number;
  /** The last twelve findings, oldest first, with what the director or the staff says of them. */
  readonly findings: readonly HeardFinding[];
  /** The last closed window, null before the first or when the scenario keeps the box shut. */
  readonly traffic: TrafficWindow | null;
  /** The campaign of paid traffic that runs. */
  readonly paidTraffic: PaidTraffic | null;
  /** The one that ended last, with what it brought. */
  readonly lastPaidTraffic: (PaidTraffic & { readonly reason: PaidTrafficEnd }) | null;
  /** The last 20 cues, oldest first; fewer when they are long. */
  readonly cues: readonly Cue[];
  /** The last 12 incidents, oldest first; fewer when their texts are long. */
  readonly incidents: readonly RoomIncident[];
}

/** What only mentors, teachers and the server see while the show runs. */
export interface StaffState {
  /** Running digest of the engine at each show minute, newest last, two 32-bit words as 16 hex digits. */
  readonly digests: readonly { readonly atMs: ShowMs; readonly digest: string }[];
  /** Of the incidents that are open, oldest first. */
  readonly incidentKeys: readonly IncidentKey[];
}

/** A question that the moderator put before the host. */
export interface HostPrompt {
  readonly lineId: LineId;
  readonly name: string;
  readonly text: string;
  readonly topic: Topic | null;
  readonly productId: ProductId | null;
  readonly sentAtMs: ShowMs;
}

/** What only the person in the host's seat sees. */
export interface HostSeatState {
  /** Prompts not yet settled, oldest first, at most 5. */
  readonly prompts: readonly HostPrompt[];
}

/**
 * State of a room, partitioned by channel: an event touches only partitions that all of its audience sees, and a
 * partition that somebody may not see is null for them. Plain JSON, bounded, at most 100 KB. Rules: VIS-1.
 */
export interface RoomState {
  readonly public: PublicState;
  readonly team: TeamState | null;
  readonly staff: StaffState | null;
  readonly host: HostSeatState | null;
}
