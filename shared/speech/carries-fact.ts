import type { Fact, Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Product } from '../model/product.ts';
import type { Project } from '../model/project.ts';
import type { LexiconTries } from './lexicon-tries.ts';
import { isNegated, negationEnds } from './negation.ts';
import { findPhrases, makePhraseTrie, type PhraseTrie } from './phrase-trie.ts';

/** A negation counts against a fact only when it stands right before it: 不是纯棉 denies, 不是聚酯是纯棉 states. */
const FACT_REACH: Readonly<Record<Language, number>> = { zh: 1, en: 3 };

const known = new WeakMap<Product, Readonly<Record<Language, PhraseTrie<Topic>>>>();

/** A fact of the product that a text states. */
export interface StatedFact {
  readonly topic: Topic;
  readonly at: number;
}

/** Facts of the product whose answer key the normalised text carries, each topic once, in order. Rules: SPE-4. */
export function statedFacts(text: string, product: Product, lang: Language, tries: LexiconTries): StatedFact[] {
  const matches = findKeys(text, product, lang);
  if (matches.length === 0) return [];
  const negations = negationEnds(text, tries.negations);
  const stated: StatedFact[] = [];
  for (const { start, value } of matches) {
    if (stated.some(({ topic }) => topic === value) || isNegated(text, start, negations, FACT_REACH[lang])) continue;
    stated.push({ topic: value, at: start });
  }
  return stated;
}

/** Whether the normalised text says the contrary of the fact: it names an answer key, and each time with a negation. */
export function deniesFact(text: string, product: Product, topic: Topic, lang: Language, tries: LexiconTries): boolean {
  const named = findKeys(text, product, lang).some(({ value }) => value === topic);
  return named && !statedFacts(text, product, lang, tries).some((fact) => fact.topic === topic);
}

function findKeys(text: string, product: Product, lang: Language) {
  const keys = known.get(product) ?? { zh: build(product.facts, 'zh'), en: build(product.facts, 'en') };
  known.set(product, keys);
  return findPhrases(text, keys[lang]);
}

/** The products that a question may be about: the one it names, or any. */
export function productsAsked(project: Project, productId: ProductId | null): readonly Product[] {
  return productId === null ? project.products : project.products.filter(({ id }) => id === productId);
}

function build(facts: readonly Fact[], lang: Language): PhraseTrie<Topic> {
  return makePhraseTrie(facts.flatMap(({ topic, keys }) => keys[lang].map((key) => [key, topic] as const)));
}
