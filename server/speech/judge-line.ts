import { type Topic, topicSchema } from '#shared/model/fact-sheet.ts';
import type { Language } from '#shared/model/language.ts';
import type { Lexicon } from '#shared/model/lexicon.ts';
import type { Product } from '#shared/model/product.ts';
import type { AnswerVerdict } from '#shared/model/speech-act.ts';
import { statedFacts } from '#shared/speech/carries-fact.ts';
import { hearAnswers } from '#shared/speech/hear-answers.ts';
import { judgeAnswer, type LiveFacts } from '#shared/speech/judge-answer.ts';

/** An answer of a line. `verdict` null: nothing is known of the product on this topic, so nothing can be compared. */
export interface JudgedAnswer {
  readonly topic: Topic;
  readonly verdict: AnswerVerdict | null;
}

/** What a line is heard against: `isAnswer` when it was heard as one, `asked` the topic that was asked for. */
export interface LineQuestion {
  readonly lang: Language;
  readonly lexicon: Lexicon;
  readonly product: Product | null;
  readonly live: LiveFacts | null;
  readonly isAnswer: boolean;
  readonly asked: Topic | null;
}

/**
 * The topics that a normalised line answers, in the order of `Topic`, each with how right it is: what was asked, what it
 * names when it is an answer, and every fact of the product that it carries.
 */
export function judgeLine(normal: string, question: LineQuestion): readonly JudgedAnswer[] {
  const { lang, lexicon, product, isAnswer, asked } = question;
  const named = isAnswer ? hearAnswers(normal, lexicon).map(({ topic }) => topic) : [];
  const stated = product === null ? [] : statedFacts(normal, product, lang, lexicon).map(({ topic }) => topic);
  const topics = new Set<Topic>([...(asked === null ? [] : [asked]), ...named, ...stated]);
  return topicSchema.options
    .filter((topic) => topics.has(topic))
    .map((topic) => ({ topic, verdict: verdictOn(normal, topic, question) }));
}

function verdictOn(normal: string, topic: Topic, { lang, lexicon, product, live }: LineQuestion): AnswerVerdict | null {
  const isLive = topic === 'price' || topic === 'offer' || topic === 'stock';
  const isKnown = isLive ? live !== null : product?.facts.some((fact) => fact.topic === topic) === true;
  if (!isKnown) return null;
  const products = product === null ? [] : [product];
  return judgeAnswer(normal, { topic, productId: null }, { lang, lexicon, project: { products }, live });
}
