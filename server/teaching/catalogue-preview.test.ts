import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUE_CODES, CATALOGUE_TEXT } from '#shared/protocol/catalogue-text.ts';
import { previewCatalogue } from './catalogue-preview.ts';

const FOLDER = join(import.meta.dirname, '../../tests/fixtures/catalogue');
const preview = (name: string) => previewCatalogue({ text: readFileSync(join(FOLDER, name), 'utf8') });
const told = (name: string) =>
  preview(name).problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code.replace('catalogue/', '')}`);

test('our own columns: money in any usual writing, both languages, quoted lines', () => {
  const { format, canImport, rows } = preview('own-good.csv');
  expect({ format, canImport }).toEqual({ format: 'caipai', canImport: true });
  expect(
    rows.map(({ line, productId, priceCents, floorPriceCents, costCents, stock, factCount }) => [
      line,
      productId,
      priceCents,
      floorPriceCents,
      costCents,
      stock,
      factCount,
    ]),
  ).toEqual([
    [2, 'linen-apron', 5_900, 4_900, 2_150, 120, 1],
    [3, 'tea-tray', 129_900, 99_900, 52_050, 80, 0],
    [5, 'oat-cookies', 1_990, 1_990, 1_194, 1_000, 0],
  ]);
});

test('a byte order mark, CRLF, a quoted line end and an empty line change neither cells nor line numbers', () => {
  const { rows, canImport } = preview('own-bom-crlf.csv');
  expect(canImport).toBe(true);
  expect(rows.map(({ line, productId, priceCents }) => [line, productId, priceCents])).toEqual([
    [2, 'product-1', 1_000],
    [5, 'product-2', 1_250],
  ]);
});

test('semicolons part cells where the header says so, and the sign of the money is its currency', () => {
  expect(preview('semicolon.csv').rows).toMatchObject([{ productId: 'mug', priceCents: 950, stock: 10 }]);
});

test('every broken cell is named with its line and column, and nothing can be imported', () => {
  expect(preview('own-broken-rows.csv').canImport).toBe(false);
  expect(told('own-broken-rows.csv')).toEqual([
    '13 - too_many_cells',
    '2 price not_a_number',
    '3 price negative',
    '4 floor_price floor_above_price',
    '5 stock not_a_number',
    '6 id id_twice',
    '7 name_zh missing',
    '8 price zero_price',
    '9 appeal not_a_share',
    '10 price missing',
    '10 stock missing',
    '11 key_size_zh key_without_fact',
    '12 price out_of_range',
    '13 price not_a_number',
    '13 stock not_a_number',
    '14 name_zh text_too_long',
    '15 name_zh text_unsafe',
  ]);
});

test('what is assumed or looks wrong is a warning and does not stand in the way', () => {
  expect(preview('own-warnings.csv').canImport).toBe(true);
  expect(told('own-warnings.csv')).toEqual([
    '1 colour_of_box column_unknown',
    '2 floor_price floor_below_cost',
    '2 point1_zh no_points',
    '2 id id_changed',
    '2 category unknown_category',
    '2 purpose unknown_purpose',
    '2 key_size_zh key_not_in_fact',
    '2 key_size_en key_not_in_fact',
    '3 cost cost_above_price',
    '3 point1_zh no_points',
    '4 cost cost_assumed',
    '4 point1_zh no_points',
  ]);
});

test.each([
  ['empty.csv', ['1 - empty_file']],
  ['header-only.csv', ['1 - header_only']],
  ['broken-quotes.csv', ['3 - broken_quotes']],
  ['column-twice.csv', ['1 price column_twice']],
  ['wide.csv', ['1 - too_many_columns']],
  ['shopify-columns-missing.csv', ['1 Variant Price column_missing', '1 Variant Inventory Qty column_missing']],
])('%s is refused as a whole', (name, expected) => {
  expect(preview(name).canImport).toBe(false);
  expect(told(name).filter((line) => !/cost_assumed|no_points/.test(line))).toEqual(expected);
});

test('a missing column is said once, not for every row', () => {
  const missing = told('column-missing.csv').filter((line) => /missing$/.test(line));
  expect(missing).toEqual(['1 name_zh column_missing', '1 price column_missing', '1 stock column_missing']);
});

test('Shopify: the rows of a product become one, cheapest price, stock of all variants, HTML gone', () => {
  const { format, canImport, rows } = preview('shopify-good.csv');
  expect({ format, canImport }).toEqual({ format: 'shopify', canImport: true });
  expect(rows).toMatchObject([
    {
      line: 2,
      productId: 'linen-shirt',
      name: { zh: 'Linen shirt', en: 'Linen shirt' },
      priceCents: 4_550,
      floorPriceCents: 1_800,
      stock: 20,
      factCount: 2,
    },
    { line: 6, productId: 'clay-mug', priceCents: 101_800, floorPriceCents: 101_800, stock: 30, factCount: 0 },
  ]);
});

test('Shopify: rows without a title, a price or a stock are refused at their line', () => {
  const errors = preview('shopify-broken.csv').problems.filter((problem) => problem.severity === 'error');
  expect(errors.map(({ line, column, code }) => `${line} ${column} ${code.replace('catalogue/', '')}`)).toEqual([
    '2 Title missing',
    '3 Variant Price not_a_number',
    '3 Variant Inventory Qty not_a_number',
    '4 Variant Price missing',
    '4 Variant Inventory Qty missing',
    '5 Handle missing',
    '5 Variant Price zero_price',
  ]);
});

test('a file of ten thousand products is counted, shown in part and refused', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `p${index},商品${index},10,5,3`);
  const big = previewCatalogue({ text: `id,name_zh,price,stock,cost\n${lines.join('\n')}` });
  expect(big.canImport).toBe(false);
  expect(big.rows).toHaveLength(100);
  expect(big.problems[0]).toMatchObject({ code: 'catalogue/too_many_products', params: { count: 10_000, limit: 40 } });
});

test('every code that a file can give has its text, and every placeholder is among its params', () => {
  const names = ['own-broken-rows.csv', 'own-warnings.csv', 'empty.csv', 'header-only.csv', 'broken-quotes.csv'];
  const others = ['column-twice.csv', 'column-missing.csv', 'wide.csv', 'shopify-good.csv', 'shopify-broken.csv'];
  const known: readonly string[] = CATALOGUE_CODES;
  const problems = [...names, ...others].flatMap((name) => preview(name).problems);
  for (const problem of problems) {
    const code = CATALOGUE_CODES.find((one) => one === problem.code);
    expect(known).toContain(problem.code);
    const texts = code === undefined ? [] : Object.values(CATALOGUE_TEXT[code]);
    for (const text of texts) {
      const used = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(Object.keys(problem.params)).toEqual(expect.arrayContaining(used));
    }
  }
  const seen = new Set(problems.map((problem) => problem.code));
  expect(known.filter((code) => !seen.has(code))).toEqual(['catalogue/too_many_products']);
});
