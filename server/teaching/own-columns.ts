import { productPurposeSchema } from '#shared/model/product.ts';
import { FACT_TOPICS, readFacts } from './catalogue-facts.ts';
import type { CatalogueRecord } from './catalogue-parse.ts';
import { fillMoney, findCategory, type ProductDraft, toShortName, toSlug } from './product-draft.ts';
import { createRowReader, type RowReader } from './row-reader.ts';

const POINTS = [1, 2, 3, 4, 5, 6, 7, 8];
const inBoth = (column: string): readonly string[] => [`${column}_zh`, `${column}_en`];

/** Every column of our own format. A file needs a name in one language, `price` and `stock`. */
export const OWN_COLUMNS: readonly string[] = [
  'id',
  ...inBoth('name'),
  ...inBoth('short'),
  'category',
  'purpose',
  'price',
  'floor_price',
  'cost',
  'stock',
  'appeal',
  ...POINTS.flatMap((point) => inBoth(`point${point}`)),
  ...FACT_TOPICS.flatMap((topic) => [...inBoth(`fact_${topic}`), ...inBoth(`key_${topic}`)]),
];

const DEFAULT_APPEAL = 0.5;
const PURPOSES = new Map([
  ['引流', 'traffic'],
  ['利润', 'profit'],
  ['主推', 'hero'],
]);

/** Reads one row of our own format. `position` counts products from 1, for an id where the file gives none. */
export function readOwnRow(record: CatalogueRecord, position: number): ProductDraft {
  const row = createRowReader(record);
  const name = row.bilingual('name', 80) ?? refuseName(row);
  const short = row.bilingual('short', 24);
  const priceCents = readPrice(row);
  const cost = row.money('cost');
  const floor = row.money('floor_price');
  checkMoney(row, priceCents, cost, floor);
  const points = POINTS.flatMap((point) => row.bilingual(`point${point}`, 200) ?? []);
  if (points.length === 0) row.warn('point1_zh', 'catalogue/no_points');
  return {
    line: record.line,
    id: readId(row, name.en, position),
    name,
    shortName: short ?? { zh: toShortName(name.zh), en: toShortName(name.en) },
    category: readCategory(row),
    purpose: readPurpose(row),
    priceCents,
    ...fillMoney(priceCents, cost, floor),
    stock: readStock(row),
    appeal: readAppeal(row),
    sellingPoints: points.length > 0 ? points : [name],
    facts: readFacts(row),
    problems: row.problems,
  };
}

function refuseName(row: RowReader) {
  if (row.problems.length === 0) row.error('name_zh', 'catalogue/missing');
  return { zh: '?', en: '?' };
}

function readId(row: RowReader, name: string, position: number): string {
  const given = row.cell('id');
  const id = toSlug(given || name) || `product-${position}`;
  if (given !== '' && id !== given) row.warn('id', 'catalogue/id_changed', { value: given.slice(0, 40), id });
  return id;
}

function readPrice(row: RowReader): number | null {
  const price = row.money('price');
  if (row.cell('price') === '') row.error('price', 'catalogue/missing');
  if (price !== 0) return price;
  row.error('price', 'catalogue/zero_price');
  return null;
}

function checkMoney(row: RowReader, price: number | null, cost: number | null, floor: number | null): void {
  if (row.cell('cost') === '') row.warn('cost', 'catalogue/cost_assumed');
  if (floor === 0) row.error('floor_price', 'catalogue/zero_price');
  if (price === null) return;
  const params = { price: price / 100 };
  if (floor !== null && cost !== null && floor < cost)
    row.warn('floor_price', 'catalogue/floor_below_cost', { floor: floor / 100, cost: cost / 100 });
  if (floor !== null && floor > price)
    row.error('floor_price', 'catalogue/floor_above_price', { ...params, floor: floor / 100 });
  if (cost !== null && cost > price) row.warn('cost', 'catalogue/cost_above_price', { ...params, cost: cost / 100 });
}

function readStock(row: RowReader): number | null {
  if (row.cell('stock') === '') row.error('stock', 'catalogue/missing');
  return row.pieces('stock');
}

function readCategory(row: RowReader): ProductDraft['category'] {
  const given = row.cell('category');
  const category = findCategory(given);
  if (given !== '' && category === undefined)
    row.warn('category', 'catalogue/unknown_category', { value: given.slice(0, 40) });
  return category ?? 'other';
}

function readPurpose(row: RowReader): ProductDraft['purpose'] {
  const given = row.cell('purpose').toLowerCase();
  const word = PURPOSES.get(given.replace(/款$/, '')) ?? given;
  const parsed = productPurposeSchema.safeParse(word);
  if (given !== '' && !parsed.success) row.warn('purpose', 'catalogue/unknown_purpose', { value: given.slice(0, 40) });
  return parsed.data ?? 'profit';
}

function readAppeal(row: RowReader): number {
  const given = row.cell('appeal');
  if (given === '') return DEFAULT_APPEAL;
  if (/^(0?\.\d+|0|1|1\.0+|0\.\d*)$/.test(given)) return Number(given);
  row.error('appeal', 'catalogue/not_a_share', { value: given.slice(0, 40) });
  return DEFAULT_APPEAL;
}
