import { TICK_MS } from '../lib/constants.ts';
import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { Stage } from './stage.ts';

/**
 * What the platform does about forbidden phrases: a warning dims the feed for a window, a graver one for two, the gravest
 * shuts it for a while and costs a tier. A correction on air in time lowers each by one. Source: `domain` 2.2, penalties.
 */
export interface FeedPenalty extends SavedPart {
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

/** Where a room stands with the platform. */
interface Standing {
  /** Phrases that may still be corrected, oldest first. */
  pending: { readonly severity: number; readonly tick: number }[];
  /** Gravest severity of this window. */
  worst: number;
  mediumWindows: number;
  warningWindows: number;
  shutUntil: number;
  now: number;
}

/** Penalties of a show that has said nothing yet. */
export function createFeedPenalty(model: AudienceModel): FeedPenalty {
  const repairTicks = (model.penaltyRepairS * 1_000) / TICK_MS;
  const shutTicks = (model.penaltyShutS * 1_000) / TICK_MS;
  const own: Standing = { pending: [], worst: 0, mediumWindows: 0, warningWindows: 0, shutUntil: -1, now: 0 };

  function settle(severity: number): void {
    own.worst = Math.max(own.worst, severity);
    if (severity >= SEVERE) own.shutUntil = own.now + shutTicks;
  }

  return {
    save: () => saveFields(own),
    read(stage, tick) {
      own.now = tick;
      for (const severity of stage.violations) if (severity >= WARNING) own.pending.push({ severity, tick });
      if (own.pending.length === 0) return;
      if (stage.acts.some(({ kind }) => kind === 'correction')) {
        for (const { severity } of own.pending) if (severity > WARNING) settle(severity - 1);
        own.pending = [];
        return;
      }
      while (own.pending.length > 0 && tick - own.pending[0].tick >= repairTicks) {
        settle(own.pending[0].severity);
        own.pending.shift();
      }
    },
    close() {
      own.mediumWindows = Math.max(0, own.mediumWindows - 1, own.worst >= MEDIUM ? model.penaltyMediumWindows : 0);
      own.warningWindows = Math.max(0, own.warningWindows - 1, own.worst === WARNING ? model.penaltyWarningWindows : 0);
      const outcome = { isClean: own.worst < WARNING, tiersLost: own.worst >= SEVERE ? 1 : 0 };
      own.worst = 0;
      return outcome;
    },
    factor() {
      if (own.now < own.shutUntil) return 0;
      if (own.mediumWindows > 0) return model.penaltyMedium;
      return own.warningWindows > 0 ? model.penaltyWarning : 1;
    },
  };
}
