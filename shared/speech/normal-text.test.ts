import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, originalRange } from './normalise-text.ts';

test.each([
  ['原价一百二十九 元！', '129', '一百二十九'],
  ['ＯＮＬＹ one hundred and twenty nine left', '129', 'one hundred and twenty nine'],
  ['百分之九十三棉', '93%', '百分之九十三'],
  ['50 乘 70 厘米', 'x', '乘'],
  ['全網最.低.價', '最低价', '最.低.價'],
])('[SPE-9] in %s what is read as %s was said as %s', (text, read, said) => {
  const normal = normalise(text);
  const from = normal.text.indexOf(read);
  const { start, end } = originalRange(text, normal, from, from + read.length);
  expect(text.slice(start, end)).toBe(said);
});

test('[SPE-9] every range of a normal text has a place in the original, in the same order', () => {
  const bits = [
    '一百二',
    '百分之',
    '50 x 70',
    ' ',
    '，',
    '...',
    'a hundred and ',
    'twenty ',
    '價',
    '😀',
    '1,299',
    '厘米',
    'cm',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const normal = normalise(text);
      let before = 0;
      return [...normal.text].every((_, place) => {
        const { start, end } = originalRange(text, normal, place, place + 1);
        const isInOrder = start >= before && end >= start && end <= text.length;
        before = start;
        return isInOrder;
      });
    }),
    { seed: 9, numRuns: 300 },
  );
});
