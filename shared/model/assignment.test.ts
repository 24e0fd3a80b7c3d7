import { expect, test } from 'vitest';
import { makeAssignmentContent } from '../../tests/support/make-assignment.ts';
import { assignmentContentSchema, changedFixedField, weightsWithoutRater } from './assignment.ts';

test('[ASG-1] the weights of the sources sum to 100', () => {
  const weights = (auto: number, mentor: number, teacher: number, peers: number) =>
    assignmentContentSchema.safeParse(makeAssignmentContent({ blend: { auto, mentor, teacher, peers } })).success;
  expect(weights(50, 30, 15, 5)).toBe(true);
  expect(weights(100, 0, 0, 0)).toBe(true);
  expect(weights(50, 30, 15, 4)).toBe(false);
  expect(weights(50, 30, 15, 6)).toBe(false);
  expect(weights(120, -20, 0, 0)).toBe(false);
  expect(weights(50.5, 29.5, 15, 5)).toBe(false);
});

test('[ASG-1] a weight needs somebody who reviews for it; a review needs no weight', () => {
  const blend = { auto: 55, mentor: 30, teacher: 15, peers: 0 };
  expect(weightsWithoutRater({ blend, raters: ['mentor'] })).toEqual(['teacher']);
  expect(weightsWithoutRater({ blend, raters: [] })).toEqual(['teacher', 'mentor']);
  expect(weightsWithoutRater({ blend, raters: ['teacher', 'mentor'] })).toEqual([]);
  expect(weightsWithoutRater({ blend: { ...blend, auto: 85, mentor: 0 }, raters: ['teacher', 'mentor'] })).toEqual([]);
});

test('[ASG-6] title, note, due date, attempts and blend may change late; what makes attempts alike may not', () => {
  const before = makeAssignmentContent();
  const late = { title: 'Later', note: 'x', dueAt: '2030-01-01T00:00:00.000Z', attempts: 9 };
  expect(changedFixedField(before, { ...before, ...late })).toBeNull();
  expect(changedFixedField(before, { ...before, scenarioId: 'flash-night' })).toBe('scenarioId');
  expect(changedFixedField(before, { ...before, minutes: 20 })).toBe('minutes');
  expect(changedFixedField(before, { ...before, seedPolicy: 'exam' })).toBe('seedPolicy');
});

test.each([
  ['a due date without a zone', { dueAt: '2030-01-01T00:00:00' }],
  ['a title of white space', { title: '  ' }],
  ['no attempt', { attempts: 0 }],
  ['too many attempts', { attempts: 21 }],
  ['half a minute', { minutes: 0.5 }],
  ['a field that is not there', { extra: 1 }],
])('[ASG-1] %s is refused', (_, change) => {
  expect(assignmentContentSchema.safeParse({ ...makeAssignmentContent(), ...change }).success).toBe(false);
});
