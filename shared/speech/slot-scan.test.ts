import { expect, test } from 'vitest';
import { createSlotScan } from './slot-scan.ts';

test('[SPE-8] places of a text are listed by slot, and gone with the next text', () => {
  const scan = createSlotScan(4);
  scan.begin();
  scan.note(2, 0, 3);
  scan.note(1, 4, 6);
  scan.note(2, 7, 9);
  const places = scan.placesOf(2);
  expect([...scan.said]).toEqual([2, 1]);
  expect(places).toEqual([0, 3, 7, 9]);
  expect(scan.isSaid(3)).toBe(false);
  scan.begin();
  expect(scan.placesOf(2)).toBeUndefined();
  expect(places).toEqual([0, 3, 7, 9]);
});

test('[SPE-8] a text may have any number of places', () => {
  const scan = createSlotScan(1);
  scan.begin();
  for (let at = 0; at < 10_000; at += 1) scan.note(0, at, at + 1);
  expect(scan.placesOf(0)?.length).toBe(20_000);
});
