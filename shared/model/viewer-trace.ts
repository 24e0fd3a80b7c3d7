import type { Topic } from './fact-sheet.ts';
import type { ContentId, ProductId, Viewer } from './ids.ts';
import type { Bilingual } from './language.ts';
import type { SpeechActKind } from './speech-act.ts';
import type { ShowMs } from './units.ts';

/** Why a state of everybody moved: the words of the host, and what else can be perceived. */
export type StageCause =
  | 'newProduct'
  | 'act'
  | 'answer'
  | 'time'
  | 'monologue'
  | 'silence'
  | 'scarce'
  | 'soldOut'
  | 'chat'
  | 'luckyBag'
  | 'othersBuy'
  | 'othersIgnored'
  | 'offer'
  | 'moderation'
  | 'claim'
  | 'falseScarcity'
  | 'unrest'
  | 'freeze';

/** Why a viewer felt something: what everybody perceived, and what was done to this one alone. */
export type TraceCause = StageCause | 'answered' | 'evaded' | 'ignored' | 'repeated';

/** One moment of what a viewer felt, right after it looked at the room; every state in [0, 1]. */
export interface TracePoint {
  readonly atMs: ShowMs;
  readonly interest: number;
  readonly trust: number;
  readonly bond: number;
  readonly urgency: number;
  readonly boredom: number;
  readonly annoyance: number;
  /** Of the product on stage at that moment. */
  readonly valuation: number;
  readonly knowledge: number;
}

/** Something that moved a viewer, with how much it did: comparable within one list, above 0. */
export interface TraceReason {
  readonly atMs: ShowMs;
  readonly cause: TraceCause;
  /** Of an act of the host. */
  readonly act: SpeechActKind | null;
  /** The sentence, when there was one. */
  readonly text: string | null;
  readonly weight: number;
}

/** What a viewer did. */
export type TraceDeed =
  | 'entered'
  | 'returned'
  | 'noticed'
  | 'clicked'
  | 'carted'
  | 'ordered'
  | 'asked'
  | 'wrote'
  | 'followed'
  | 'reported'
  | 'left';

/** A deed with what led to it, strongest first, at most three. */
export interface TraceOutcome {
  readonly atMs: ShowMs;
  readonly deed: TraceDeed;
  readonly productId: ProductId | null;
  readonly topic: Topic | null;
  readonly reasons: readonly TraceReason[];
}

/** One viewer of a recording: what it was like, felt and did. */
export interface ViewerTrace {
  readonly viewer: Viewer;
  readonly name: string;
  readonly persona: { readonly id: ContentId; readonly name: Bilingual };
  /** In order of time, at most 240. */
  readonly points: readonly TracePoint[];
  /** In order of time. */
  readonly outcomes: readonly TraceOutcome[];
  /** What held it, and what drove it away, over the whole show: strongest first, at most five. */
  readonly held: readonly TraceReason[];
  readonly drove: readonly TraceReason[];
}
