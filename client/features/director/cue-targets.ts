import type { Role } from '#shared/model/seat.ts';

/** Whom a cue goes to: one seat, or all that the sender can name. */
export type CueTarget = Role | 'all';

/** The director speaks to the other four; the staff, who hold no seat, to all five. Keys are the places in the list. */
export function cueTargets(isStaff: boolean): readonly CueTarget[] {
  const seats: readonly Role[] = ['host', 'assistant', 'operator', 'moderator'];
  return isStaff ? [...seats, 'director', 'all'] : [...seats, 'all'];
}

/** Seats that a target stands for. */
export function rolesOf(target: CueTarget, isStaff: boolean): Role[] {
  if (target !== 'all') return [target];
  return cueTargets(isStaff).flatMap((one) => (one === 'all' ? [] : [one]));
}

/** Ready cues per seat, as words of the locale; the first six of a seat have a key. */
export const CUE_PRESETS = {
  host: ['wrapUp', 'price', 'callToAction', 'closedQuestion', 'certificate', 'slower'],
  assistant: ['sample', 'certificate', 'ruler', 'packaging', 'relieve', 'next'],
  operator: ['pinNext', 'coupon', 'flashSale', 'stock', 'checkPrice', 'luckyBag'],
  moderator: ['openQuestions', 'toHost', 'pinLine', 'hideRude', 'phrase', 'shipping'],
  director: ['time', 'team', 'incident', 'pace', 'calm', 'wrapUp'],
  all: ['wrapUp', 'next', 'calm', 'incident', 'team', 'pace'],
} as const satisfies Readonly<Record<CueTarget, readonly string[]>>;
