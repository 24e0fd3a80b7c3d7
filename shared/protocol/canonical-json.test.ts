import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('[REP-4] keys are sorted at every depth and there is no white space', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é\n' })).toBe('{"a":"é\\n","b":[{"c":null,"d":1}]}');
});

test('[REP-4] the order of keys does not matter, that of arrays does', () => {
  expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('[REP-4] what it writes reads back equal', () => {
  const value = { zh: '高低', n: [0, -1.5, 1e21], nested: { empty: {}, list: [] }, no: false };
  expect(JSON.parse(canonicalJson(value))).toEqual(value);
});

test.each([
  ['undefined', undefined],
  ['a field that is undefined', { a: undefined }],
  ['a hole', new Array(2)],
  ['NaN', Number.NaN],
  ['Infinity', { a: Number.POSITIVE_INFINITY }],
  ['a function', () => 1],
  ['a symbol', Symbol('a')],
  ['a bigint', 1n],
  ['a Map', new Map()],
  ['a URL', new URL('http://a.test')],
  ['an instance', new (class Point {})()],
])('[REP-4] refuses %s', (_name, value) => {
  expect(() => canonicalJson(value)).toThrow('Not plain JSON');
});
