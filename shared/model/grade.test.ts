import { expect, test } from 'vitest';
import { CHAIN_START, type GradeRevision, gradeContentSchema, hashedText } from './grade.ts';

const revision: GradeRevision = {
  roomId: 'a'.repeat(26),
  raterId: 'p-0000000000000001',
  revision: 1,
  duty: 'mentor',
  marks: { product: 4, interaction: null },
  note: '复述口令',
  reason: null,
  rubricId: 'default',
  madeAt: '2026-11-25T08:00:00.000Z',
};

test('[REV-8] what is hashed is the same for the same revision, however its keys are ordered', () => {
  const reordered = Object.fromEntries(Object.entries(revision).reverse()) as unknown;
  expect(hashedText(CHAIN_START, reordered as GradeRevision)).toBe(hashedText(CHAIN_START, revision));
});

test.each<[string, Partial<GradeRevision>]>([
  ['a mark', { marks: { product: 5, interaction: null } }],
  ['nothing to judge instead of open', { marks: { product: 4 } }],
  ['the note', { note: '' }],
  ['the reason', { reason: 'misheard' }],
  ['the duty', { duty: 'teacher' }],
  ['the rater', { raterId: 'p-0000000000000002' }],
  ['the recording', { roomId: 'b'.repeat(26) }],
  ['the number', { revision: 2 }],
  ['the rubric', { rubricId: 'other' }],
  ['the instant', { madeAt: '2026-11-25T08:00:00.001Z' }],
])('[REV-8] the hash covers %s', (_name, change) => {
  expect(hashedText(CHAIN_START, { ...revision, ...change })).not.toBe(hashedText(CHAIN_START, revision));
});

test('[REV-8] the hash covers the revision before', () => {
  expect(hashedText('1'.repeat(64), revision)).not.toBe(hashedText(CHAIN_START, revision));
});

test('[REV-2] a note may be empty, and holds nothing that cannot be stored', () => {
  expect(gradeContentSchema.safeParse({ marks: {}, note: '' }).success).toBe(true);
  expect(gradeContentSchema.safeParse({ marks: {}, note: 'a\nb' }).success).toBe(true);
  for (const note of ['\u0000', '\ud800', 'x'.repeat(2_001)]) {
    expect(gradeContentSchema.safeParse({ marks: {}, note }).success).toBe(false);
  }
});
