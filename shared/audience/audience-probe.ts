import type { StageCause } from '../model/viewer-trace.ts';
import type { AudienceModel } from './audience-model.ts';
import type { PersonaTable } from './persona-table.ts';
import type { ScriptMemory } from './script-memory.ts';
import type { ViewerPool, ViewerState } from './viewer-pool.ts';

/** What a viewer did, as the digest and a probe see it. */
export const ViewerAct = {
  Notice: 1,
  Click: 2,
  Order: 3,
  Cart: 4,
  Line: 5,
  Question: 6,
  Like: 7,
  Follow: 8,
  Share: 9,
  Report: 10,
  Leave: 11,
  Win: 12,
  EnterBag: 13,
  Enter: 14,
  Return: 15,
} as const;
export type ViewerAct = (typeof ViewerAct)[keyof typeof ViewerAct];

/** Looks into an audience while it is stepped, to explain it afterwards. It changes nothing. */
export interface AudienceProbe {
  /** Called once, before the first tick. */
  open(room: ProbedRoom): void;
  /** Everybody's state gets `gain`, times the factor of the persona. `place` counts the acts or answers of the tick. */
  gained(cause: StageCause, place: number, state: ViewerState, gain: number, factors: Float64Array | null): void;
  /** Another product came on stage: what was said of the last one is forgotten. */
  productCleared(): void;
  /** A viewer did something; `product` is an index or −1. */
  acted(slot: number, viewer: number, act: ViewerAct, product: number): void;
}

/** What a probe may read. */
export interface ProbedRoom {
  readonly pool: ViewerPool;
  readonly personas: PersonaTable;
  readonly model: AudienceModel;
  readonly script: ScriptMemory;
  /** Decay over n ticks at `n × STATE_COUNT + state`, n below `WHEEL_TICKS`. */
  readonly decay: Float64Array;
}
