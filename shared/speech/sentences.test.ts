import { expect, test } from 'vitest';
import { inPlaceOf, sentencesOf } from './sentences.ts';

const textsOf = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

test('[SPE-16] sentences end at their marks and at line ends, in both languages', () => {
  expect(textsOf('大家好。 这款129元！\n要的扣1')).toEqual(['大家好。', '这款129元！', '要的扣1']);
  expect(textsOf('Hello. It is 3.5 cm high, No. 3 in the bag! “Really?” Yes')).toEqual([
    'Hello.',
    'It is 3.5 cm high, No. 3 in the bag!',
    '“Really?”',
    'Yes',
  ]);
});

test('marks and white space alone are no sentence', () => {
  for (const text of ['', ' \n ', '。。。', '...', '?!']) expect(textsOf(text)).toEqual([]);
});

test('long texts of marks alone have their sentences too', () => {
  expect(sentencesOf(`${'.'.repeat(50_000)}x`)).toEqual([{ from: 0, to: 50_001 }]);
  expect(sentencesOf('a. '.repeat(10_000))).toHaveLength(10_000);
  expect(sentencesOf('!”'.repeat(10_000))).toEqual([]);
});

test('a sentence takes the mark of the one before it when it has none', () => {
  expect(inPlaceOf('治失眠！', '托住颈部')).toBe('托住颈部！');
  expect(inPlaceOf('治失眠。', '托住颈部。')).toBe('托住颈部。');
  expect(inPlaceOf('It cures', 'It supports.')).toBe('It supports.');
});
