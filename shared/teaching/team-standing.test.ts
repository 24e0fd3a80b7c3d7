import { expect, test } from 'vitest';
import { isToDo, type StandingRules, type TeamAttempt, teamStanding } from './team-standing.ts';

const RULES: StandingRules = { attemptsAllowed: 2, raters: ['teacher', 'mentor'], isOver: false };

function attempt(roomId: string, change: Partial<TeamAttempt> = {}): TeamAttempt {
  return {
    roomId,
    openedAt: '2026-11-28T10:00:00.000Z',
    phase: 'ended',
    showMs: 600_000,
    submitted: [],
    isGradingBegun: false,
    isReleased: false,
    ...change,
  };
}

const stand = (
  attempts: readonly TeamAttempt[],
  chosenRoomId: string | null = null,
  rules: Partial<StandingRules> = {},
) => teamStanding({ attempts, chosenRoomId }, { ...RULES, ...rules });

test('[ASG-3] a team begins, rehearses, and hands in by choice', () => {
  expect(stand([])).toMatchObject({ state: 'notBegun', attemptsLeft: 2, handedInRoomId: null });
  expect(stand([attempt('a', { phase: 'lobby', showMs: 0 })])).toMatchObject({
    state: 'rehearsing',
    attemptsLeft: 1,
    openRoomId: 'a',
  });
  expect(stand([attempt('a')])).toMatchObject({ state: 'rehearsing', attemptsLeft: 1, openRoomId: null });
  expect(stand([attempt('a')], 'a')).toMatchObject({ state: 'handedIn', handedInRoomId: 'a' });
});

test('[ASG-3] without a choice the last one that ended is handed in once no other can follow', () => {
  expect(stand([attempt('a'), attempt('b')])).toMatchObject({ state: 'handedIn', handedInRoomId: 'b' });
  expect(stand([attempt('a'), attempt('b', { phase: 'live' })])).toMatchObject({
    state: 'rehearsing',
    handedInRoomId: null,
  });
  expect(stand([attempt('a')], null, { isOver: true })).toMatchObject({ state: 'handedIn', handedInRoomId: 'a' });
  expect(stand([attempt('a'), attempt('b')], 'a')).toMatchObject({ handedInRoomId: 'a' });
});

test('[ASG-3] a show that runs over the due date still counts', () => {
  expect(stand([attempt('a', { phase: 'live' })], null, { isOver: true })).toMatchObject({
    state: 'rehearsing',
    attemptsLeft: 0,
    openRoomId: 'a',
  });
});

test('[ASG-3] who did nothing in time has missed it', () => {
  expect(stand([], null, { isOver: true }).state).toBe('missed');
});

test.each([
  ['handedIn', {}],
  ['beingGraded', { isGradingBegun: true }],
  ['beingGraded', { isGradingBegun: true, submitted: ['mentor'] }],
  ['graded', { isGradingBegun: true, submitted: ['mentor', 'teacher'] }],
  ['released', { isGradingBegun: true, submitted: ['mentor'], isReleased: true }],
] as const)('[ASG-3] what is handed in is %s after %o', (state, change) => {
  expect(stand([attempt('a', change)], 'a').state).toBe(state);
});

test('[ASG-3] an attempt that nobody handed in may be graded without counting', () => {
  const graded = { isGradingBegun: true, submitted: ['mentor', 'teacher'] } as const;
  expect(stand([attempt('a', graded)]).state).toBe('rehearsing');
});

test('a team is reminded while it can still do something', () => {
  expect(isToDo(stand([]))).toBe(true);
  expect(isToDo(stand([attempt('a')]))).toBe(true);
  expect(isToDo(stand([attempt('a')], 'a'))).toBe(false);
  expect(isToDo(stand([], null, { isOver: true }))).toBe(false);
});
