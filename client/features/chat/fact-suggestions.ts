import type { Topic } from '#shared/model/fact-sheet.ts';
import type { ProductId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { Product } from '#shared/model/product.ts';
import type { PublicState } from '#shared/model/room.ts';

/** A sentence that answers a topic, with where it comes from. `source` null means the room's own state. */
export interface FactSuggestion {
  readonly topic: Topic;
  readonly text: string;
  readonly source: string | null;
}

/** Writes the answers that come from the room's state rather than from a fact sheet, in the show's language. */
export interface StateAnswers {
  price(product: Product): string | null;
  offer(product: Product): string | null;
  stock(product: Product): string | null;
}

/** Topics that buyers ask first; the order of what is offered after the topic that was asked. */
const USUAL_ORDER: readonly Topic[] = [
  'price',
  'shipping',
  'size',
  'material',
  'returns',
  'care',
  'suits',
  'offer',
  'stock',
];

/** Suggestions for a product, the asked topic first, then what buyers usually ask, then the rest of the fact sheet. */
export function factSuggestions(
  product: Product,
  lang: Language,
  asked: Topic | null,
  answers: StateAnswers,
  count: number,
): readonly FactSuggestion[] {
  const all = [...stateSuggestions(product, answers), ...sheetSuggestions(product, lang)];
  const rank = (topic: Topic) => {
    if (topic === asked) return -1;
    const at = USUAL_ORDER.indexOf(topic);
    return at === -1 ? USUAL_ORDER.length : at;
  };
  return [...all].sort((a, b) => rank(a.topic) - rank(b.topic)).slice(0, count);
}

function stateSuggestions(product: Product, answers: StateAnswers): FactSuggestion[] {
  const written: readonly [Topic, string | null][] = [
    ['price', answers.price(product)],
    ['offer', answers.offer(product)],
    ['stock', answers.stock(product)],
  ];
  return written.flatMap(([topic, text]) => (text === null ? [] : [{ topic, text, source: null }]));
}

function sheetSuggestions(product: Product, lang: Language): FactSuggestion[] {
  return product.facts.map((fact) => ({
    topic: fact.topic,
    text: fact.answer[lang],
    source: fact.source?.[lang] ?? null,
  }));
}

/** The product a line is about: what it names, else what is on air, else none. */
export function productOfLine(
  products: readonly Product[],
  room: PublicState,
  askedProductId: ProductId | null,
): Product | null {
  const wanted = askedProductId ?? room.pinned?.productId ?? null;
  return products.find((product) => product.id === wanted) ?? null;
}
