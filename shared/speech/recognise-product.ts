import type { ProductId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Product } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import { findPhrases, longestMatches, makePhraseTrie, type PhraseTrie } from './phrase-trie.ts';

/** A product named in a text: by name, short name, call name or number. */
export interface ProductMention {
  readonly at: number;
  readonly productId: ProductId;
}

const MOST_MENTIONS = 16;
/** Shorter ends are common words: 棉, seat, set. */
const SHORTEST_END: Readonly<Record<Language, number>> = { zh: 2, en: 6 };

/** Slots that can be named: a queue has at most 40 products. */
const SLOTS = Array.from({ length: 40 }, (_, index) => index + 1);

/** What a phrase names: a product, or the product in a slot. */
type Named = { readonly productId: ProductId } | { readonly slot: number };

const known = new WeakMap<Project, Readonly<Record<Language, PhraseTrie<Named>>>>();

/** Goods as they are spoken of: the products of the project by name, those of the queue by their slot too. */
export interface SpokenGoods {
  readonly project: Project;
  /** Product ids in queue order. */
  readonly queue: readonly ProductId[];
}

/** Products named in the normalised text, in order, at most 16. A number is the product's slot in the queue. Rules: SPE-3. */
export function findProducts(text: string, lang: Language, { project, queue }: SpokenGoods): ProductMention[] {
  return longestMatches(findPhrases(text, namesOf(project)[lang]))
    .filter(({ start }) => lang !== 'zh' || text[start - 1] !== '月')
    .flatMap(({ start, value }) => {
      const productId = 'slot' in value ? queue[value.slot - 1] : value.productId;
      return productId === undefined ? [] : [{ at: start, productId }];
    })
    .slice(0, MOST_MENTIONS);
}

function namesOf(project: Project): Readonly<Record<Language, PhraseTrie<Named>>> {
  const before = known.get(project);
  if (before !== undefined) return before;
  const tries = { zh: build(project, 'zh'), en: build(project, 'en') };
  known.set(project, tries);
  return tries;
}

/** The product that words at `at` speak of: the last one named before, else the first after, else the one pinned. */
export function productAt(
  at: number,
  mentions: readonly ProductMention[],
  pinnedId: ProductId | null,
): ProductId | null {
  const before = mentions.filter((mention) => mention.at <= at);
  return before[before.length - 1]?.productId ?? mentions[0]?.productId ?? pinnedId;
}

function build(project: Project, lang: Language): PhraseTrie<Named> {
  const names = project.products.flatMap((product) =>
    [product.name[lang], product.shortName[lang], ...ownCallNames(product, lang, project)].map(
      (phrase): [string, Named] => [phrase, { productId: product.id }],
    ),
  );
  const numbers = SLOTS.flatMap((slot) => numbersOf(slot, lang).map((phrase): [string, Named] => [phrase, { slot }]));
  return makePhraseTrie([...names, ...numbers]);
}

/** Call names that no other product's name holds and no other product shares. */
function ownCallNames(product: Product, lang: Language, project: Project): string[] {
  const others = project.products.filter(({ id }) => id !== product.id);
  const taken = others.flatMap((other) => [other.name[lang].toLowerCase(), other.shortName[lang].toLowerCase()]);
  const shared = new Set(others.flatMap((other) => callNames(other, lang)));
  return callNames(product, lang).filter((name) => !shared.has(name) && !taken.some((text) => text.includes(name)));
}

/** What people call a product for short: the end of its short name, and its beginning with its last word: 乳胶护颈枕 is 乳胶枕. */
function callNames({ shortName }: Product, lang: Language): string[] {
  const words = lang === 'zh' ? [...shortName.zh] : shortName.en.toLowerCase().split(' ');
  const joint = lang === 'zh' ? '' : ' ';
  const ends = words.slice(1).map((_, index) => words.slice(index + 1).join(joint));
  const contracted = [...words.slice(0, lang === 'zh' ? 2 : 1), ...words.slice(-1)].join(joint);
  return [...ends.filter((end) => end.length >= SHORTEST_END[lang]), ...(words.length > 2 ? [contracted] : [])];
}

function numbersOf(slot: number, lang: Language): readonly string[] {
  if (lang === 'zh') return [`${slot}号`, `${slot}号链接`, `第${slot}个链接`, `第${slot}款`, `${slot}链接`];
  return ['number', 'no', 'item', 'link', 'product', 'link number'].map((word) => `${word} ${slot}`);
}
