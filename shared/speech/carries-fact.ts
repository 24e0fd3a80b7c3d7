import type { Fact, Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Product } from '../model/product.ts';
import { CLAUSE_END } from './fold-text.ts';
import { findSlots } from './pattern-index.ts';
import { findPhrases, makePhraseTrie, type PhraseTrie } from './phrase-trie.ts';
import { speechRules } from './speech-rules.ts';

/** A negation counts against a fact only when it stands right before it: 不是纯棉 denies, 不是聚酯是纯棉 states. */
const FACT_REACH: Readonly<Record<Language, number>> = { zh: 1, en: 3 };

const known = new WeakMap<Product, Readonly<Record<Language, PhraseTrie<Topic>>>>();

/** A fact of the product that a text states. */
export interface StatedFact {
  readonly topic: Topic;
  readonly at: number;
}

/** Facts of the product whose answer key the normalised text carries, each topic once, in order. Rules: SPE-4. */
export function statedFacts(text: string, product: Product, lang: Language, lexicon: Lexicon): StatedFact[] {
  const matches = findKeys(text, product, lang);
  if (matches.length === 0) return [];
  const denials = denialEnds(text, lexicon);
  const stated: StatedFact[] = [];
  for (const { start, value } of matches) {
    if (stated.some(({ topic }) => topic === value) || isDenied(text, start, denials, FACT_REACH[lang])) continue;
    stated.push({ topic: value, at: start });
  }
  return stated;
}

/** Whether the normalised text says the contrary of the fact: it names an answer key, and each time with a denial. */
export function deniesFact(text: string, product: Product, topic: Topic, lang: Language, lexicon: Lexicon): boolean {
  const named = findKeys(text, product, lang).some(({ value }) => value === topic);
  return named && !statedFacts(text, product, lang, lexicon).some((fact) => fact.topic === topic);
}

/** Places at which a word that denies ends. A-not-A questions (是不是, 有没有) deny nothing and are left out. */
function denialEnds(text: string, lexicon: Lexicon): ReadonlySet<number> {
  const rules = speechRules(lexicon);
  const places = findSlots(text, rules.talkIndex).placesOf(rules.denialSlot) ?? [];
  const ends = new Set<number>();
  for (let at = 0; at < places.length; at += 2) {
    const [start = 0, end = 0] = places.slice(at, at + 2);
    if (start === 0 || text[start - 1] !== text[end - 1]) ends.add(end);
  }
  return ends;
}

/** Whether a denial of the same clause ends at most `reach` characters before `start`. */
function isDenied(text: string, start: number, ends: ReadonlySet<number>, reach: number): boolean {
  for (let at = start; at >= 0 && at >= start - reach; at -= 1) {
    if (ends.has(at)) return true;
    if (text[at - 1] === CLAUSE_END) return false;
  }
  return false;
}

function findKeys(text: string, product: Product, lang: Language) {
  return findPhrases(text, keysOf(product)[lang]);
}

function keysOf(product: Product): Readonly<Record<Language, PhraseTrie<Topic>>> {
  const before = known.get(product);
  if (before !== undefined) return before;
  const keys = { zh: build(product.facts, 'zh'), en: build(product.facts, 'en') };
  known.set(product, keys);
  return keys;
}

/** The products that a question may be about: the one it names, or any. */
export function productsAsked(products: readonly Product[], productId: ProductId | null): readonly Product[] {
  return productId === null ? products : products.filter(({ id }) => id === productId);
}

function build(facts: readonly Fact[], lang: Language): PhraseTrie<Topic> {
  return makePhraseTrie(facts.flatMap(({ topic, keys }) => keys[lang].map((key) => [key, topic] as const)));
}
