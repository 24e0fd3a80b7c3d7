import { assertNever } from '../lib/assert.ts';
import type { BotLevel, Skill } from './bot-contract.ts';

/**
 * How well a bot team does each thing. Times are milliseconds of show time. All values are proposed: chosen so that the
 * three teams land in the bands of `domain` 1.3 (docs/adr/0007).
 */
export interface TeamSkill {
  /** Mean pause between the ends of two utterances of the host. */
  readonly utteranceGapMs: number;
  /** Opens with a hook, and hooks again for newcomers every `rehookMs`; null never hooks. */
  readonly rehookMs: number | null;
  /** How many different kinds of act a beat goes through before it repeats itself, 1…8. */
  readonly beatVariety: number;
  /** Keeps to the run-of-show; otherwise stays `beatOverrun` times longer on each product. */
  readonly beatOverrun: number;
  /** From the moment a question appears until it is taken up. */
  readonly answerDelayMs: number;
  /** Share of the questions that are taken up at all, in [0, 1]. */
  readonly answerShare: number;
  /** Share of the taken-up questions that go to the host instead of the chat, in [0, 1]. */
  readonly hostShare: number;
  /** From the host's first word about a product until its card is pinned. */
  readonly pinLagMs: number;
  /** Takes the old card away when the host has moved on, and does without one until the new one is pinned. */
  readonly dropsOldCard: boolean;
  /** Share of the pins that show the wrong product first, in [0, 1]. */
  readonly wrongPinShare: number;
  /** Where in a beat its offer (a coupon, a flash sale or a gift) starts, as a share of the beat; null never. */
  readonly couponAtShare: number | null;
  /** Where in the show a lucky bag is put up, as a share of it; null never. */
  readonly bagAtShare: number | null;
  /** From a rude or spam line until it is hidden; null never. */
  readonly hideDelayMs: number | null;
  /** Pins a question that was answered for several, and marks complaints as handled. */
  readonly pinsAnswers: boolean;
  /** Share of what an incident asks of a seat that is done at all, in [0, 1]. */
  readonly incidentShare: number;
  /** When it is done, as a share of the time given. */
  readonly incidentAt: number;
  /** Share of the utterances with a phrase that the law does not allow, in [0, 1]. */
  readonly riskyShare: number;
}

const NOVICE: TeamSkill = {
  utteranceGapMs: 17_000,
  rehookMs: null,
  beatVariety: 3,
  beatOverrun: 1.8,
  answerDelayMs: 62_000,
  answerShare: 0.25,
  hostShare: 0.2,
  pinLagMs: 51_000,
  dropsOldCard: true,
  wrongPinShare: 0.2,
  couponAtShare: null,
  bagAtShare: null,
  hideDelayMs: null,
  pinsAnswers: false,
  incidentShare: 0.15,
  incidentAt: 1.5,
  riskyShare: 0.05,
};

const COMPETENT: TeamSkill = {
  utteranceGapMs: 6_600,
  rehookMs: 150_000,
  beatVariety: 5,
  beatOverrun: 1,
  answerDelayMs: 22_000,
  answerShare: 0.67,
  hostShare: 0.3,
  pinLagMs: 45_000,
  dropsOldCard: true,
  wrongPinShare: 0.03,
  couponAtShare: 0.6,
  bagAtShare: 0.6,
  hideDelayMs: 20_000,
  pinsAnswers: true,
  incidentShare: 0.85,
  incidentAt: 0.7,
  riskyShare: 0,
};

const EXPERT: TeamSkill = {
  utteranceGapMs: 3_000,
  rehookMs: 75_000,
  beatVariety: 8,
  beatOverrun: 1,
  answerDelayMs: 9_000,
  answerShare: 0.95,
  hostShare: 0.35,
  pinLagMs: 1_500,
  dropsOldCard: false,
  wrongPinShare: 0,
  couponAtShare: 0.35,
  bagAtShare: 0.5,
  hideDelayMs: 8_000,
  pinsAnswers: true,
  incidentShare: 1,
  incidentAt: 0.35,
  riskyShare: 0,
};

/** Parameters of a team of a level, with every skill named in `without` at the novice's. Never throws. */
export function teamSkill(level: BotLevel, without: readonly Skill[]): TeamSkill {
  return Object.assign({ ...levelSkill(level) }, ...without.map(noviceShareOf));
}

function levelSkill(level: BotLevel): TeamSkill {
  switch (level) {
    case 'novice':
      return NOVICE;
    case 'competent':
      return COMPETENT;
    case 'expert':
      return EXPERT;
    default:
      return assertNever(level);
  }
}

function noviceShareOf(skill: Skill): Partial<TeamSkill> {
  switch (skill) {
    case 'hook':
      return { rehookMs: NOVICE.rehookMs };
    case 'answer-speed':
      return { answerDelayMs: NOVICE.answerDelayMs, answerShare: NOVICE.answerShare };
    case 'pin-discipline':
      return {
        pinLagMs: NOVICE.pinLagMs,
        dropsOldCard: NOVICE.dropsOldCard,
        wrongPinShare: NOVICE.wrongPinShare,
      };
    case 'pacing':
      return {
        utteranceGapMs: NOVICE.utteranceGapMs,
        beatVariety: NOVICE.beatVariety,
        beatOverrun: NOVICE.beatOverrun,
      };
    case 'compliance':
      return { riskyShare: NOVICE.riskyShare };
    case 'promotion-timing':
      return { couponAtShare: NOVICE.couponAtShare, bagAtShare: NOVICE.bagAtShare };
    case 'moderation':
      return { hideDelayMs: NOVICE.hideDelayMs, pinsAnswers: NOVICE.pinsAnswers };
    case 'incident':
      return { incidentShare: NOVICE.incidentShare, incidentAt: NOVICE.incidentAt };
    default:
      return assertNever(skill);
  }
}
