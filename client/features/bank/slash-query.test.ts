import { expect, test } from 'vitest';
import { slashQueryAt } from './slash-query.ts';

test.each([
  ['a slash alone', '/', 1, { fromOffset: 0, toOffset: 1, query: '' }],
  ['what follows it', 'Good. /dem', 10, { fromOffset: 6, toOffset: 10, query: 'dem' }],
  ['one behind Chinese words', '很好/演示', 5, { fromOffset: 2, toOffset: 5, query: '演示' }],
  ['a wide one', '／互动', 3, { fromOffset: 0, toOffset: 3, query: '互动' }],
  ['one before words that follow the caret', '/pr and more', 3, { fromOffset: 0, toOffset: 3, query: 'pr' }],
])('%s opens the list', (_name, text, caret, found) => {
  expect(slashQueryAt(text, caret)).toEqual(found);
});

test.each([
  ['no slash', 'Good', 4],
  ['a fraction', '3/5', 3],
  ['an alternative', 'and/or', 6],
  ['an address', 'http://x', 8],
  ['a line after it', '/demo\nnext', 10],
  ['a whole sentence after it', `/${'x'.repeat(25)}`, 26],
  ['a caret before it', 'a /b', 1],
])('%s opens nothing', (_name, text, caret) => {
  expect(slashQueryAt(text, caret)).toBeNull();
});
