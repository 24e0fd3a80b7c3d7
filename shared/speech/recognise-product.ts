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

const known = new WeakMap<Project, Readonly<Record<Language, PhraseTrie<ProductId>>>>();

/** Products named in the normalised text, in order, at most 16. A number is the product's place in the project, from 1. Rules: SPE-3. */
export function findProducts(text: string, lang: Language, project: Project): ProductMention[] {
  const tries = known.get(project) ?? { zh: build(project, 'zh'), en: build(project, 'en') };
  known.set(project, tries);
  return longestMatches(findPhrases(text, tries[lang]))
    .filter(({ start }) => lang !== 'zh' || text[start - 1] !== '月')
    .slice(0, MOST_MENTIONS)
    .map(({ start, value }) => ({ at: start, productId: value }));
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

function build(project: Project, lang: Language): PhraseTrie<ProductId> {
  return makePhraseTrie(
    project.products.flatMap((product, index) =>
      [
        product.name[lang],
        product.shortName[lang],
        ...numbersOf(index + 1, lang),
        ...ownCallNames(product, lang, project),
      ].map((phrase) => [phrase, product.id] as const),
    ),
  );
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
