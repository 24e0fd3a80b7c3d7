import type { Fact } from '#shared/model/fact-sheet.ts';
import type { Bilingual } from '#shared/model/language.ts';
import type { Category, Product } from '#shared/model/product.ts';
import type { CatalogueProblem } from '#shared/protocol/http-contract.ts';

/** A product as far as the file tells it; null where a cell could not be read, which is then among the problems. */
export interface ProductDraft {
  readonly line: number;
  readonly id: string;
  readonly name: Bilingual;
  readonly shortName: Bilingual;
  readonly category: Category;
  readonly purpose: Product['purpose'];
  readonly priceCents: number | null;
  readonly floorPriceCents: number | null;
  readonly costCents: number | null;
  readonly stock: number | null;
  readonly appeal: number;
  readonly sellingPoints: readonly Bilingual[];
  readonly facts: readonly Fact[];
  readonly problems: readonly CatalogueProblem[];
}

/** Share of the price that a product is taken to cost when the file does not say; the preview tells so. */
const ASSUMED_COST_PERCENT = 60;

/** Cost and floor where the file leaves them out: cost 60 % of the price, floor the cost, never above the price. */
export function fillMoney(
  priceCents: number | null,
  cost: number | null,
  floor: number | null,
): Pick<ProductDraft, 'costCents' | 'floorPriceCents'> {
  if (priceCents === null) return { costCents: cost, floorPriceCents: floor };
  const costCents = cost ?? Math.floor((priceCents * ASSUMED_COST_PERCENT) / 100);
  const basis = cost === null ? priceCents : Math.max(1, Math.min(cost, priceCents));
  return { costCents, floorPriceCents: floor ?? basis };
}

/** The text without control characters and broken ones, at most `max` UTF-16 units, never half a character. */
export function clip(text: string, max: number): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}]+/gu, ' ');
  return clean
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** A slug of at most 64 characters from any text; empty when it has no Latin letters and no digits. */
export function toSlug(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  const words = plain.replace(/[\u0300-\u036f]/g, '').split(/[^a-z0-9]+/);
  return words
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 64)
    .replace(/-$/, '');
}

/** The beginning of a name that fits into a row: 8 hanzi or 24 letters. */
export function toShortName(name: string): string {
  let width = 0;
  let short = '';
  for (const character of name) {
    width += character.charCodeAt(0) > 0x2e7f ? 3 : 1;
    if (width > 24) break;
    short += character;
  }
  return short.trim();
}

const CATEGORY_WORDS: readonly (readonly [Category, RegExp])[] = [
  ['home', /home|bed|kitchen|furni|decor|textile|garden|家居|家纺|床|厨|日用|百货/i],
  ['apparel', /apparel|cloth|shirt|dress|shoe|bag|accessor|jewel|wear|服|鞋|包|配饰|童装/i],
  ['beauty', /beauty|skin|cosmetic|make-?up|hair|perfume|美妆|护肤|个护|化妆/i],
  ['food', /food|snack|drink|tea|coffee|fruit|食|零食|饮|茶|生鲜|水果/i],
  ['electronics', /electronic|phone|computer|audio|camera|gadget|applian|数码|电器|家电|手机|电脑/i],
  ['other', /^other$|^其他$|^其它$/i],
];

/** Category by its own word or by what the text is about; undefined when it tells nothing. */
export function findCategory(text: string): Category | undefined {
  const exact = CATEGORY_WORDS.find(([category]) => category === text.toLowerCase());
  return (exact ?? CATEGORY_WORDS.find(([, words]) => words.test(text)))?.[0];
}
