import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeyMap, meantKey, moveKey, shownKey } from './key-map.ts';

const KEYS = ['P', 'E', 'S', 'C', ']'];

test('a key that is moved onto another one exchanges places with it', () => {
  const map = moveKey({}, 'P', 'E');
  expect([shownKey(map, 'P'), shownKey(map, 'E')]).toEqual(['E', 'P']);
  expect([meantKey(map, 'E'), meantKey(map, 'P'), meantKey(map, 'S')]).toEqual(['P', 'E', 'S']);
  expect(moveKey(map, 'P', 'P')).toEqual({});
});

test('a key that is moved to a free one is pressed there, and its old place does nothing of its own', () => {
  const map = moveKey({}, 'P', 'Q');
  expect(meantKey(map, 'Q')).toBe('P');
  expect(meantKey(map, 'P')).toBe('Q');
});

test('whatever is moved, no two keys of the manual share a pressed one', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(...KEYS, 'Q', 'Z')), { maxLength: 12 });
  fc.assert(
    fc.property(moves, (list) => {
      const map = list.reduce<KeyMap>((before, [key, pressed]) => moveKey(before, key, pressed), {});
      expect(new Set(KEYS.map((key) => shownKey(map, key))).size).toBe(KEYS.length);
      for (const key of KEYS) expect(meantKey(map, shownKey(map, key))).toBe(key);
    }),
    { seed: 6, numRuns: 200 },
  );
});
