import { expect, test } from 'vitest';
import { makeBank } from '../../../tests/support/make-bank.ts';
import { bankEntries, matchEntries } from './bank-entry.ts';

const entries = bankEntries(makeBank(), (text) => text.en);
const textsOf = (query: string, dimension: Parameters<typeof matchEntries>[2] = null) =>
  matchEntries(entries, query, dimension).map(({ text }) => text);

test('[REV-21] one’s own sentences come first, then the college’s, then the shipped ones', () => {
  expect(entries.map(({ source, criterion }) => [source, criterion])).toEqual([
    ['own', 'Rhythm'],
    ['college', null],
    ['starter', 'Product talk'],
    ['starter', 'Interaction'],
  ]);
});

test('[REV-21] those of the chosen criterion come first, and nothing is left out for it', () => {
  expect(textsOf('', 'interaction')[0]).toBe('Answer what blocks a purchase first.');
  expect(textsOf('', 'interaction')).toHaveLength(4);
});

test('a query is found in the words and in the criterion, in any case, word by word', () => {
  expect(textsOf('PRODUCT conclude')).toEqual(['Show first, then conclude.']);
  expect(textsOf('answer first')).toEqual(['Answer what blocks a purchase first.']);
  expect(textsOf('nothing like it')).toEqual([]);
});
