import type { Content } from '../../server/content/load-content.ts';
import type { BotShows } from './bot-shows.ts';
import type { ScriptedShows } from './scripted-shows.ts';

/** What a check works with. Everything that is compared is played on the same seeds. */
export interface CalibrationBench {
  readonly content: Content;
  /** Crowd seeds, the same for both sides of every comparison. */
  readonly seeds: readonly number[];
  readonly bots: BotShows;
  readonly scripts: ScriptedShows;
}

/** What was measured. */
export interface CalibrationResult {
  readonly isMet: boolean;
  /** The figures in words, for the page. */
  readonly measured: string;
  /** What exactly is not met, one entry each; empty when everything is. */
  readonly misses: readonly string[];
}

/** One property that the engine must have. Bounds: the design page "The simulated audience", calibration. */
export interface CalibrationCheck {
  /** C1 to C16. */
  readonly id: string;
  readonly title: string;
  /** The bound in words. */
  readonly target: string;
  /** How it is measured, where the title does not say it. */
  readonly method: string;
  /** Whether the check holds and is quick enough for every run of the tests. */
  readonly isQuick: boolean;
  readonly run: (bench: CalibrationBench) => Promise<CalibrationResult>;
}
