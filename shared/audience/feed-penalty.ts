import { TICK_MS } from '../lib/constants.ts';
import type { AudienceModel } from './audience-model.ts';
import type { Stage } from './stage.ts';

/**
 * What the platform does about forbidden phrases: a warning dims the feed for a window, a graver one for two, the gravest
 * shuts it for a while and costs a tier. A correction on air in time lowers each by one. Source: `domain` 2.2, penalties.
 */
export interface FeedPenalty {
  read(stage: Stage, tick: number): void;
  /** Closes a window: what it did to the room's reach. */
  close(): PenaltyOutcome;
  /** Factor on the impressions of the window that runs, 0 while the feed is shut. */
  factor(): number;
}

/** Of one window. */
export interface PenaltyOutcome {
  /** No phrase of the window counts against the room. */
  readonly isClean: boolean;
  /** Tiers lost. */
  readonly tiersLost: number;
}

/** Severities of findings that the platform answers. Source: `domain` 2.2 and 5, S3 to S5. */
const WARNING = 3;
const MEDIUM = 4;
const SEVERE = 5;

/** Penalties of a show that has said nothing yet. */
export function createFeedPenalty(model: AudienceModel): FeedPenalty {
  const repairTicks = (model.penaltyRepairS * 1_000) / TICK_MS;
  const shutTicks = (model.penaltyShutS * 1_000) / TICK_MS;
  /** Phrases that may still be corrected, oldest first. */
  let pending: { severity: number; tick: number }[] = [];
  /** Gravest severity of this window. */
  let worst = 0;
  let mediumWindows = 0;
  let warningWindows = 0;
  let shutUntil = -1;
  let now = 0;

  function settle(severity: number): void {
    worst = Math.max(worst, severity);
    if (severity >= SEVERE) shutUntil = now + shutTicks;
  }

  return {
    read(stage, tick) {
      now = tick;
      for (const severity of stage.violations) if (severity >= WARNING) pending.push({ severity, tick });
      if (pending.length === 0) return;
      if (stage.acts.some(({ kind }) => kind === 'correction')) {
        for (const { severity } of pending) if (severity > WARNING) settle(severity - 1);
        pending = [];
        return;
      }
      while (pending.length > 0 && tick - pending[0].tick >= repairTicks) {
        settle(pending[0].severity);
        pending.shift();
      }
    },
    close() {
      mediumWindows = Math.max(0, mediumWindows - 1, worst >= MEDIUM ? model.penaltyMediumWindows : 0);
      warningWindows = Math.max(0, warningWindows - 1, worst === WARNING ? model.penaltyWarningWindows : 0);
      const outcome = { isClean: worst < WARNING, tiersLost: worst >= SEVERE ? 1 : 0 };
      worst = 0;
      return outcome;
    },
    factor() {
      if (now < shutUntil) return 0;
      if (mediumWindows > 0) return model.penaltyMedium;
      return warningWindows > 0 ? model.penaltyWarning : 1;
    },
  };
}
