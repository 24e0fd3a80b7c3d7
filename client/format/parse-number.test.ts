import { expect, test } from 'vitest';
import { firstCell, toHalfWidth, typePrice, typeWhole } from './parse-number.ts';

test('full-width digits are understood', () => {
  expect(toHalfWidth('１２９．５')).toBe('129.5');
  expect(typeWhole('１２')).toEqual({ text: '12', value: 12, hasRefused: false });
  expect(typePrice('￥１２９。５')).toEqual({ text: '129.5', value: 12_950, hasRefused: false });
});

test('letters do not enter and are reported', () => {
  expect(typeWhole('12a')).toEqual({ text: '12', value: 12, hasRefused: true });
  expect(typePrice('九9')).toEqual({ text: '9', value: 900, hasRefused: true });
});

test('a price is exact in cents, never through fractions', () => {
  expect(typePrice('0.29').value).toBe(29);
  expect(typePrice('1,299.9').value).toBe(129_990);
  expect(typePrice('19.999').text).toBe('19.99');
});

test('a price on its way has no value, or the value so far', () => {
  expect(typePrice('').value).toBeNull();
  expect(typePrice('.').value).toBeNull();
  expect(typePrice('12.')).toEqual({ text: '12.', value: 1_200, hasRefused: false });
  expect(typePrice('.5').value).toBe(50);
});

test('a second decimal point is refused', () => {
  expect(typePrice('1.2.3')).toEqual({ text: '1.23', value: 123, hasRefused: true });
});

test('a number stays within nine digits', () => {
  expect(typeWhole('12345678901').value).toBe(123_456_789);
});

test('of cells that were copied from a table the first filled one counts', () => {
  expect(firstCell('129\t259\r\n39')).toEqual({ text: '129', hasMore: true });
  expect(firstCell('\t129\n')).toBeNull();
  expect(firstCell('129')).toBeNull();
});
