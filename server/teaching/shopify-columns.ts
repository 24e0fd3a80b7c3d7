import type { Fact, Topic } from '#shared/model/fact-sheet.ts';
import { makeFact } from './catalogue-facts.ts';
import type { CatalogueRecord } from './catalogue-parse.ts';
import { clip, fillMoney, findCategory, type ProductDraft, toShortName, toSlug } from './product-draft.ts';
import { createRowReader, type RowReader } from './row-reader.ts';
import { stripHtml } from './strip-html.ts';

/** The rows of one product: the first with a title, then its other variants and pictures. */
export interface ShopifyGroup {
  readonly handle: string;
  readonly records: readonly CatalogueRecord[];
}

/** Groups rows by handle, in the order in which handles appear. */
export function groupByHandle(records: readonly CatalogueRecord[]): readonly ShopifyGroup[] {
  const groups = new Map<string, CatalogueRecord[]>();
  for (const record of records) {
    const handle = record.cells.get('Handle') ?? '';
    const group = groups.get(handle);
    if (group === undefined) groups.set(handle, [record]);
    else group.push(record);
  }
  return [...groups].map(([handle, grouped]) => ({ handle, records: grouped }));
}

const OPTION_TOPICS: readonly (readonly [RegExp, Topic])[] = [
  [/^(size|尺码|尺寸|规格)$/i, 'size'],
  [/^(colou?r|颜色)$/i, 'colour'],
  [/^(material|fabric|材质|面料)$/i, 'material'],
];

/** Reads one product of Shopify's export: price of the cheapest variant, stock of all of them together. */
export function readShopifyGroup({ handle, records }: ShopifyGroup, position: number): ProductDraft {
  const rows = records.map(createRowReader);
  const first = rows[0];
  const title = clip(first.cell('Title'), 80);
  if (handle === '') first.error('Handle', 'catalogue/missing');
  if (title === '') first.error('Title', 'catalogue/missing');
  const variants = rows.filter((row) => row.cell('Variant Price') !== '');
  const priceCents = lowest(variants.map(readVariantPrice));
  if (variants.length === 0) first.error('Variant Price', 'catalogue/missing');
  const cost = lowest(variants.map((row) => row.money('Cost per item')));
  if (cost === null) first.warn('Cost per item', 'catalogue/cost_assumed');
  const points = sellingPoints(first.cell('Body (HTML)'));
  if (points.length === 0) first.warn('Body (HTML)', 'catalogue/no_points');
  const money = fillMoney(priceCents, cost, null);
  const stock = readStock(first, variants);
  return {
    line: records[0].line,
    id: toSlug(handle) || `product-${position}`,
    name: both(title || '?'),
    shortName: both(toShortName(title) || '?'),
    category: findCategory(`${first.cell('Type')} ${first.cell('Product Category')} ${first.cell('Tags')}`) ?? 'other',
    purpose: 'profit',
    priceCents,
    ...money,
    stock,
    appeal: 0.5,
    sellingPoints: (points.length > 0 ? points : [title || '?']).map(both),
    facts: optionFacts(rows),
    problems: rows.flatMap((row) => row.problems),
  };
}

const both = (text: string) => ({ zh: text, en: text });

function lowest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function readVariantPrice(row: RowReader): number | null {
  const price = row.money('Variant Price');
  if (price !== 0) return price;
  row.error('Variant Price', 'catalogue/zero_price');
  return null;
}

/** Sum over the variants; Shopify counts oversold goods below zero, which is no stock. */
function readStock(first: RowReader, variants: readonly RowReader[]): number | null {
  const counted = variants.filter((row) => row.cell('Variant Inventory Qty') !== '');
  if (counted.length === 0) {
    first.error('Variant Inventory Qty', 'catalogue/missing');
    return null;
  }
  const pieces = counted.map((row) =>
    /^-\d+$/.test(row.cell('Variant Inventory Qty')) ? 0 : row.pieces('Variant Inventory Qty'),
  );
  const sum = pieces.reduce<number>((total, one) => total + (one ?? 0), 0);
  if (sum > 1_000_000) first.error('Variant Inventory Qty', 'catalogue/out_of_range', { value: sum });
  return pieces.includes(null) || sum > 1_000_000 ? null : sum;
}

/** The body as plain points: list items and paragraphs first, else its sentences; at most five. */
function sellingPoints(html: string): readonly string[] {
  const lines = stripHtml(html);
  const parts = lines.length > 1 ? lines : (lines[0] ?? '').split(/(?<=[。！？!?])|(?<=\.)\s+/);
  return parts
    .map((part) => clip(part, 200))
    .filter((part) => part !== '')
    .slice(0, 5);
}

/** The values of the options size, colour and material of all variants, as facts. */
function optionFacts(rows: readonly RowReader[]): readonly Fact[] {
  const facts = new Map<Topic, Fact>();
  for (const index of [1, 2, 3]) {
    const option = rows[0].cell(`Option${index} Name`);
    const topic = OPTION_TOPICS.find(([words]) => words.test(option))?.[1];
    const values = [
      ...new Set(rows.map((row) => clip(row.cell(`Option${index} Value`), 40)).filter((value) => value !== '')),
    ];
    if (topic === undefined || values.length === 0 || facts.has(topic)) continue;
    const answer = { zh: clip(values.join('、'), 500), en: clip(values.join(', '), 500) };
    facts.set(topic, makeFact(topic, answer, both(values.join('|'))));
  }
  return [...facts.values()];
}
