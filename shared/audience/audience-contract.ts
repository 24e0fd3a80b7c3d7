import type { Language } from '../model/language.ts';
import type { Persona } from '../model/persona.ts';
import type { PhrasePack } from '../model/phrase-pack.ts';
import type { Project } from '../model/project.ts';
import type { Scenario } from '../model/scenario.ts';
import type { AudienceTick } from './audience-tick.ts';
import type { SavedPart } from './part-memory.ts';
import type { Stage } from './stage.ts';

/** Sees every visit begin and end, by viewer; what it does with them changes nothing. A viewer who comes back begins another. */
export interface VisitWatch {
  came(viewer: number, tick: number): void;
  left(viewer: number, tick: number): void;
}

/** Everything the audience is made of; equal inputs and equal stages give byte-identical ticks. */
export interface AudienceInputs {
  readonly project: Project;
  readonly scenario: Scenario;
  /** In the order of their ids. */
  readonly personas: readonly Persona[];
  /** Words of the show's language. Decisions do not depend on it: digests are equal in both languages. */
  readonly phrases: PhrasePack;
  readonly lang: Language;
  readonly crowdSeed: number;
  readonly plannedMs: number;
  /** Holds about this many viewers with traffic feedback off; null for the scenario's own traffic. */
  readonly fixedOnline: number | null;
  /** For calibration: visits are not in the ticks. */
  readonly visits?: VisitWatch;
}

/** The simulated audience of one show: the one stateful object, beside RoomState and never in it. */
export interface Audience {
  /** Moves to the end of `tick`, which must be one more than the last. The only way forward. Never throws otherwise. */
  step(stage: Stage, tick: number): AudienceTick;
  /** Running digest over everything that was decided, two 32-bit words as 16 hex digits; does not depend on `lang`. */
  digest(): string;
  /** Viewers attended to so far. */
  attentions(): number;
}

/**
 * An audience that can go on in more than one way: what `save` gives puts it back to that tick, with whatever draws it had
 * then.
 */
export interface BranchingAudience extends Audience, SavedPart {
  /** From the next tick on everybody decides by other draws; equal numbers, from 1, give equal futures of equal crowds. */
  branch(replicate: number): void;
}
