import { expect, test } from 'vitest';
import { stemOf } from './stem-word.ts';

test.each([
  ['wash', ['wash', 'washes', 'washed', 'washing']],
  ['stop', ['stop', 'stops', 'stopped', 'stopping']],
  ['carry', ['carry', 'carries', 'carried', 'carrying']],
  ['quick', ['quick', 'quickly']],
])('[SPE-6] forms of one word are one unit: %s', (stem, forms) => {
  expect(forms.map(stemOf)).toEqual(forms.map(() => stem));
});

test('[SPE-6] words that only look like forms stay as they are', () => {
  const words = ['this', 'glass', 'bus', 'need', 'speed', 'bed', 'ring', 'is', '0', '|', ''];
  expect(words.map(stemOf)).toEqual(words);
});
