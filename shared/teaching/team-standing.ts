import type { RoomId } from '../model/ids.ts';
import type { StaffDuty } from '../model/person.ts';
import type { Phase } from '../model/room.ts';

/** One attempt of a team at an assignment. A room that was closed in its lobby is none. */
export interface TeamAttempt {
  readonly roomId: RoomId;
  /** ISO instant. */
  readonly openedAt: string;
  readonly phase: Phase;
  readonly showMs: number;
  /** Duties of those who have submitted a grade for it. */
  readonly submitted: readonly StaffDuty[];
  /** Somebody has begun to grade it, or has submitted. */
  readonly isGradingBegun: boolean;
  readonly isReleased: boolean;
}

/** Where a team stands with an assignment. */
export const TEAM_STATES = [
  'notBegun',
  'rehearsing',
  'handedIn',
  'beingGraded',
  'graded',
  'released',
  'missed',
] as const;
export type TeamState = (typeof TEAM_STATES)[number];

export interface TeamWork {
  /** Oldest first. */
  readonly attempts: readonly TeamAttempt[];
  /** The attempt that the team chose to hand in; null while it has chosen none. */
  readonly chosenRoomId: RoomId | null;
}

/** What of an assignment decides where its teams stand. */
export interface StandingRules {
  readonly attemptsAllowed: number;
  readonly raters: readonly StaffDuty[];
  /** It is due or closed: no attempt may begin any more. */
  readonly isOver: boolean;
}

export interface TeamStanding {
  readonly state: TeamState;
  readonly attemptsLeft: number;
  /** An attempt that has not ended; null without one. */
  readonly openRoomId: RoomId | null;
  /** The recording that is graded. */
  readonly handedInRoomId: RoomId | null;
}

/**
 * Where a team stands. What the team chose is handed in; without a choice the last attempt that ended is, as soon as no
 * other can follow. Rules: ASG-3.
 */
export function teamStanding({ attempts, chosenRoomId }: TeamWork, rules: StandingRules): TeamStanding {
  const attemptsLeft = rules.isOver ? 0 : Math.max(0, rules.attemptsAllowed - attempts.length);
  const open = attempts.find((attempt) => attempt.phase !== 'ended') ?? null;
  const ended = attempts.filter((attempt) => attempt.phase === 'ended');
  const isLast = attemptsLeft === 0 && open === null;
  const handedIn = ended.find(({ roomId }) => roomId === chosenRoomId) ?? (isLast ? (ended.at(-1) ?? null) : null);
  return {
    state:
      handedIn !== null ? gradingState(handedIn, rules.raters) : unhandedState(attempts.length, rules, open !== null),
    attemptsLeft,
    openRoomId: open?.roomId ?? null,
    handedInRoomId: handedIn?.roomId ?? null,
  };
}

function gradingState({ submitted, isGradingBegun, isReleased }: TeamAttempt, raters: readonly StaffDuty[]): TeamState {
  if (isReleased) return 'released';
  if (submitted.length > 0 && raters.every((duty) => submitted.includes(duty))) return 'graded';
  return isGradingBegun ? 'beingGraded' : 'handedIn';
}

function unhandedState(begun: number, { isOver }: StandingRules, hasOpen: boolean): TeamState {
  if (begun === 0) return isOver ? 'missed' : 'notBegun';
  return isOver && !hasOpen ? 'missed' : 'rehearsing';
}

/** Whether the team should still do something: it has handed nothing in, and can. */
export function isToDo({ state }: TeamStanding): boolean {
  return state === 'notBegun' || state === 'rehearsing';
}
