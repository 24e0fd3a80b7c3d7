import type { Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Project } from '../model/project.ts';
import type { AnswerVerdict } from '../model/speech-act.ts';
import { deniesFact, productsAsked, statedFacts } from './carries-fact.ts';
import { liveTalk } from './live-talk.ts';
import { normaliseText } from './normalise-text.ts';
import type { Statement } from './speech-rules.ts';
import { spokenAmounts, spokenCounts } from './spoken-amounts.ts';

/**
 * The room's own state of one product, from which price, offer and stock are answered. The coupon's numbers are null
 * when none runs for the product, the flash price when no flash sale is open. What is marked as sold out has no stock.
 */
export interface LiveFacts {
  readonly priceCents: number;
  readonly couponPriceCents: number | null;
  readonly stock: number;
  readonly couponAmountCents: number | null;
  readonly flashPriceCents: number | null;
}

/** What an answer is judged against. `live` null: the question names no product and none is pinned. */
export interface AnswerContext {
  readonly lang: Language;
  readonly lexicon: Lexicon;
  readonly project: Pick<Project, 'products'>;
  readonly live: LiveFacts | null;
}

/**
 * Whether the text carries the fact that was asked for, only a number of it, says what is not so, or nothing. It carries it with an answer key
 * of the product's fact sheet (of any product when the question names none), the live price, the running coupon or the
 * plain word that there is none, or the stock. Wrong is a denied fact, another price of about the same height, or the
 * contrary of the stock.
 * Never throws. Rules: SPE-4, SPE-5.
 */
export function judgeAnswer(
  text: string,
  question: { readonly topic: Topic; readonly productId: ProductId | null },
  context: AnswerContext,
): AnswerVerdict {
  const normal = normaliseText(text);
  const { lexicon } = context;
  const { topic, productId } = question;
  if (topic === 'price' || topic === 'offer' || topic === 'stock') {
    if (context.live === null) return 'evaded';
    if (statesLive(normal, topic, context.live, lexicon)) return 'right';
    return contradictsLive(normal, topic, context.live, lexicon) ? 'wrong' : 'evaded';
  }
  const asked = productsAsked(context.project.products, productId);
  const isStated = asked.some((product) =>
    statedFacts(normal, product, context.lang, lexicon).some((fact) => fact.topic === topic),
  );
  if (isStated) return 'right';
  const isDenied = asked.some((product) => deniesFact(normal, product, topic, context.lang, lexicon));
  if (isDenied) return 'wrong';
  const said = spokenCounts(normal);
  const isPartial =
    said.size > 0 &&
    asked.some(({ facts }) =>
      facts.some((fact) => {
        const numbers = spokenCounts(normaliseText(fact.answer[context.lang]));
        return fact.topic === topic && [...said].every((number) => numbers.has(number));
      }),
    );
  return isPartial ? 'partial' : 'evaded';
}

function statesLive(text: string, topic: 'price' | 'offer' | 'stock', live: LiveFacts, lexicon: Lexicon): boolean {
  const amounts = spokenAmounts(text);
  const says = (cents: number | null) => cents !== null && amounts.has(cents);
  const statements = statementsIn(text, lexicon);
  if (topic === 'price') return says(live.priceCents) || says(live.couponPriceCents) || says(live.flashPriceCents);
  if (topic === 'offer') {
    if (says(live.flashPriceCents)) return true;
    if (live.couponAmountCents === null) return live.flashPriceCents === null && statements.has('noOffer');
    return says(live.couponAmountCents) || says(live.couponPriceCents);
  }
  if (spokenCounts(text).has(live.stock)) return true;
  return live.stock > 0
    ? statements.has('inStock') && !statements.has('soldOut')
    : statements.has('soldOut') && !statements.has('inStock');
}

/** A price is taken for the asked one when it is between half and double of it: other amounts speak of something else. */
const PRICE_REACH = 2;

/** Whether a text that does not state what is so states something else. */
function contradictsLive(
  text: string,
  topic: 'price' | 'offer' | 'stock',
  { priceCents, stock }: LiveFacts,
  lexicon: Lexicon,
): boolean {
  if (topic === 'offer') return false;
  if (topic === 'price') {
    return [...spokenAmounts(text)].some(
      (cents) => cents * PRICE_REACH >= priceCents && cents <= priceCents * PRICE_REACH,
    );
  }
  const statements = statementsIn(text, lexicon);
  return stock > 0 ? statements.has('soldOut') : statements.has('inStock') && !statements.has('soldOut');
}

function statementsIn(text: string, lexicon: Lexicon): ReadonlySet<Statement> {
  return liveTalk(text, lexicon).statements;
}
