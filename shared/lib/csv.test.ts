import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('a table begins with a byte order mark, and ends every row', () => {
  expect(
    toCsv([
      ['姓名', '用户名'],
      ['林晓', 'lin'],
    ]),
  ).toBe('\uFEFF姓名,用户名\r\n林晓,lin\r\n');
});

test('commas, quotation marks and line breaks stay inside their cell', () => {
  expect(toCsv([['a,b', 'say "hi"', 'two\nlines']])).toBe('\uFEFF"a,b","say ""hi""","two\nlines"\r\n');
});

test.each(['=1+1', '+1', '-1', '@sum'])('%s does not become a formula', (text) => {
  expect(toCsv([[text]])).toBe(`\uFEFF'${text}\r\n`);
});
