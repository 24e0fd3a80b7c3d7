import { expect, test } from 'vitest';
import { given, givenLive, teamIn } from '../../tests/support/given.ts';
import { decideSignReviewItem, signReviewItemSchema } from './sign-review-item.ts';

const sign = (isDone: boolean) => ({ type: 'signReviewItem', item: 'price', isDone }) as const;
const signed = (isDone: boolean) => ({ type: 'reviewItemSigned', item: 'price', isDone }) as const;

test('[CMD-27] an item is signed once, and the signature can be taken back', () => {
  expect(decideSignReviewItem(given(), sign(true))).toEqual({ ok: true, events: [signed(true)] });
  expect(teamIn(given([signed(true)])).signedReview).toEqual(['price']);
  expect(decideSignReviewItem(given([signed(true)]), sign(true))).toEqual({ ok: true, events: [] });
  expect(teamIn(given([signed(true), signed(false)])).signedReview).toEqual([]);
});

test('[CMD-27] on air nothing is signed any more', () => {
  expect(decideSignReviewItem(givenLive(), sign(true))).toMatchObject({ code: 'room/not_in_lobby' });
});

test('[CMD-9] an item that is not on the list cannot be signed', () => {
  expect(signReviewItemSchema.safeParse({ ...sign(true), item: 'weather' }).success).toBe(false);
});
