import { expect, test } from 'vitest';
import { given, givenEnded } from '../../tests/support/given.ts';
import { decideReleaseStock, releaseStockSchema } from './release-stock.ts';

const release = (quantity: number) => ({ type: 'releaseStock', productId: 'duvet', quantity }) as const;

test('[CMD-34] the pieces are added to what is left', () => {
  expect(decideReleaseStock(given(), release(10))).toEqual({
    ok: true,
    events: [{ type: 'stockReleased', productId: 'duvet', quantity: 10 }],
  });
  expect(given([{ type: 'stockReleased', productId: 'duvet', quantity: 10 }]).public.queue[2]?.stock).toBe(15);
});

test('[CMD-34] a million pieces are enough', () => {
  expect(decideReleaseStock(given(), release(999_995))).toMatchObject({ ok: true });
  expect(decideReleaseStock(given(), release(999_996))).toMatchObject({
    code: 'stock/limit',
    params: { limit: 1_000_000 },
  });
});

test('[CMD-34] unknown products and ended shows are refused', () => {
  expect(decideReleaseStock(given(), { ...release(1), productId: 'sofa' })).toMatchObject({
    code: 'product/not_in_queue',
  });
  expect(decideReleaseStock(givenEnded(), release(1))).toMatchObject({ code: 'room/ended' });
});

test.each([0, -5, 1.5, 1_000_001])('[CMD-9] %s is no quantity', (quantity) => {
  expect(releaseStockSchema.safeParse(release(quantity)).success).toBe(false);
});
