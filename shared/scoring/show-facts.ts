import type { AskedQuestion } from '../metrics/answer-times.ts';
import type { FindingJudgement } from '../model/finding-judgement.ts';
import type { ContentId, LineId, ProductId, UtteranceId } from '../model/ids.ts';
import type { Segment } from '../model/run-of-show.ts';
import type { Role } from '../model/seat.ts';
import type { Finding, SpeechAct, UtteranceSource } from '../model/speech-act.ts';
import type { ShowMs } from '../model/units.ts';

/** A time in which one product's card was shown, half-open `[fromMs, toMs)`. */
export interface PinSpan {
  readonly productId: ProductId;
  readonly seq: number;
  readonly fromMs: ShowMs;
  readonly toMs: ShowMs;
}

/** Something said on air with what it did. */
export interface Spoken {
  readonly id: UtteranceId;
  readonly seq: number;
  readonly role: Role;
  readonly startMs: ShowMs;
  readonly endMs: ShowMs;
  readonly text: string;
  readonly source: UtteranceSource;
  readonly acts: readonly SpeechAct[];
  readonly findings: readonly Finding[];
}

/** A line put before the host; `settledAtMs` null: it was never settled. */
export interface SentPrompt {
  readonly lineId: LineId;
  readonly seq: number;
  readonly sentAtMs: ShowMs;
  readonly settledAtMs: ShowMs | null;
}

/** A card that stayed up though nothing of it was left. */
export interface SoldOutSpan {
  readonly seq: number;
  readonly fromMs: ShowMs;
  readonly ms: number;
}

/** A segment that was called, until the next call. */
export interface CalledSegment {
  readonly segmentId: ContentId;
  readonly seq: number;
  readonly fromMs: ShowMs;
}

/** What scoring reads from a recording, gathered in one pass. Show time passes only on air, so all times are live. */
export interface ShowFacts {
  readonly hasStarted: boolean;
  readonly startSeq: number;
  readonly liveMs: number;
  /** The plan that the team had when the show started. */
  readonly runOfShow: readonly Segment[];
  /** Segments in the order in which they were started; empty in recordings from before segments were called. */
  readonly segments: readonly CalledSegment[];
  /** Product ids on sale when the show started. */
  readonly listedAtStart: readonly ProductId[];
  readonly pins: readonly PinSpan[];
  /** Time with a card whose product is on sale and in stock. */
  readonly sellingMs: number;
  readonly soldOut: readonly SoldOutSpan[];
  /** When the last piece of a product went, once for each that sold out on air. */
  readonly stockOuts: readonly { readonly productId: ProductId; readonly atMs: ShowMs }[];
  /** By start. */
  readonly spoken: readonly Spoken[];
  /** What people said of findings, by `findingKey`; the newest judgement of each. */
  readonly judgements: ReadonlyMap<string, FindingJudgement>;
  readonly prompts: readonly SentPrompt[];
  readonly questions: readonly AskedQuestion[];
  /** Live time in which a bot held the seat. */
  readonly botMs: Readonly<Record<Role, number>>;
}
