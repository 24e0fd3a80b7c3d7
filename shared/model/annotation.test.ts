import { expect, test } from 'vitest';
import { annotationContentSchema } from './annotation.ts';

const content = { atMs: 490_000, toMs: 536_000, dimension: 'operation', text: 'Host had called number one.' };

test('[REV-4] an annotation stands on a moment or a range, with or without a criterion', () => {
  expect(annotationContentSchema.parse(content)).toEqual(content);
  const moment = { ...content, toMs: null, dimension: null };
  expect(annotationContentSchema.parse(moment)).toEqual(moment);
});

test.each([
  ['a range that ends where it begins', { toMs: 490_000 }],
  ['a range that ends before it begins', { toMs: 0 }],
  ['a time before the show', { atMs: -1 }],
  ['no text', { text: '  ' }],
  ['too much text', { text: 'x'.repeat(601) }],
  ['a criterion that is none', { dimension: 'luck' }],
  ['more than an annotation has', { author: 'me' }],
])('[REV-4] %s is refused', (_name, change) => {
  expect(annotationContentSchema.safeParse({ ...content, ...change }).success).toBe(false);
});
