import { expect, test } from 'vitest';
import type { RoomEvent } from '#shared/events/event.ts';
import { must } from '#shared/lib/assert.ts';
import { givenLive } from '../../../tests/support/given.ts';
import { doneSteps, tourStart } from './tour-steps.ts';

const start = tourStart(givenLive());
const [first, second] = Object.keys(start.prices);
const after = (events: readonly RoomEvent[], firstPinId: string | null = null) =>
  doneSteps(givenLive(events), start, firstPinId);
const id = must(first, 'a product');

test('an act is done when the room shows it', () => {
  expect(after([])).toEqual([]);
  expect(after([{ type: 'priceChanged', productId: id, priceCents: 1, previousCents: 2 }])).toEqual(['price']);
  expect(after([{ type: 'stockReleased', productId: id, quantity: 5 }])).toEqual(['stock']);
  expect(after([{ type: 'showEnded', reason: 'team' }])).toEqual(['end']);
});

test('the second card counts when it is another one than the first', () => {
  expect(after([{ type: 'productPinned', productId: id }], id)).toEqual(['pin']);
  expect(after([{ type: 'productPinned', productId: must(second, 'two products') }], id)).toEqual(['pin', 'next']);
});
