import { expect, test } from 'vitest';
import { createSlotScan, phraseRecord } from './slot-scan.ts';

/** Phrases in slots 1 and 2, and in slot 2 alone. */
const both = phraseRecord([2, 1], [undefined, [{ rule: 5, partner: 1 }], [{ rule: 6, partner: 3 }]]);
const second = phraseRecord([2], []);
const records = Uint16Array.from([...both, ...second]);

test('[SPE-8] a record has the slots of a phrase in order, and its rules each with its partner', () => {
  expect(both).toEqual([2, 1, 2, 4, 6, 3, 5, 1]);
  expect(second).toEqual([1, 2, 0]);
});

test('[SPE-8] places of a text are listed by slot, and gone with the next text', () => {
  const scan = createSlotScan(records, 4);
  scan.begin();
  scan.note(scan.behind(0), 0, 3);
  scan.note(0, 4, 6);
  scan.note(scan.behind(0), 7, 9);
  const places = scan.placesOf(2);
  expect(scan.count()).toBe(3);
  expect(scan.phraseAt(1)).toBe(0);
  expect(places).toEqual([0, 3, 4, 6, 7, 9]);
  expect(scan.placesOf(1)).toEqual([4, 6]);
  expect(scan.isSaid(3)).toBe(false);
  scan.begin();
  expect(scan.placesOf(2)).toBeUndefined();
  expect(places).toEqual([0, 3, 4, 6, 7, 9]);
});

test('[SPE-8] a text may have any number of places', () => {
  const scan = createSlotScan(records, 4);
  scan.begin();
  for (let at = 0; at < 10_000; at += 1) scan.note(0, at, at + 1);
  expect(scan.placesOf(1)?.length).toBe(20_000);
});

test('[SPE-8] a slot that stands between two others of its own is found, one of another phrase is not', () => {
  const scan = createSlotScan(records, 4);
  scan.begin();
  for (const [at, phrase] of [0, scan.behind(0), 0, scan.behind(0), 0, scan.behind(0)].entries()) {
    scan.note(phrase, at, at + 1);
  }
  expect(scan.placesOf(1)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(scan.placesOf(2)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
});
