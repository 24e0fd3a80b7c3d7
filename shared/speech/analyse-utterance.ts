import type { Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { OpenQuestion } from '../model/room.ts';
import type { Finding, SpeechAct, SpeechActKind } from '../model/speech-act.ts';
import { analyseRead, findingsOf, type LineAnalysis, readText } from './analyse-line.ts';
import { statedFacts } from './carries-fact.ts';
import type { KnownGoods } from './find-findings.ts';
import { liveTalk } from './live-talk.ts';
import { findProducts, type ProductMention, productAt, type SpokenGoods } from './recognise-product.ts';
import { pricePlace, spokenCounts } from './spoken-amounts.ts';

/** What the words are heard against: the show's language and lexicon, its goods, and what viewers asked. */
export interface UtteranceContext extends SpokenGoods {
  readonly lang: Language;
  readonly lexicon: Lexicon;
  readonly pinnedId: ProductId | null;
  readonly openQuestions: readonly OpenQuestion[];
  /** Pieces left by product; null for a product that the room does not sell now. */
  readonly stockOf: (productId: ProductId) => number | null;
}

interface Candidate {
  readonly act: SpeechAct;
  readonly at: number;
  readonly weight: number;
}

const MOST_ACTS = 4;
/** Answers and stated facts are never crowded out by acts that the weights hear. */
const ANSWER_WEIGHT = 1_000_000;
const FACT_WEIGHT = 3_000;
const LIVE_TOPICS: readonly Topic[] = ['price', 'offer', 'stock'];
/** Acts that speak to the room; they have a product only when one is named. */
const ROOM_ACTS: readonly SpeechActKind[] = ['greeting', 'hook', 'interactionPrompt', 'thanks', 'transition'];

/** Acts and findings of one utterance: at most four acts, in the order in which they were said. Never throws. Rules: SPE-2 to SPE-9. */
export function analyseUtterance(text: string, context: UtteranceContext): { acts: SpeechAct[]; findings: Finding[] } {
  const read = readText(text, context.lexicon);
  const mentions = findProducts(read.normal.text, context.lang, context);
  const line = analyseRead(text, read, context.lexicon, (at) => goodsAt(at, mentions, context));
  const facts = factCandidates(line.normal, mentions, context);
  const live = liveCandidates(text, line, mentions, context);
  const heard = heardCandidates(line, mentions, context);
  return { acts: choose([...live, ...facts, ...heard]), findings: [...line.findings] };
}

/** Findings alone, for words whose acts are known. Never throws. Rules: SPE-6 to SPE-9. */
export function analyseClaims(text: string, context: UtteranceContext): readonly Finding[] {
  const read = readText(text, context.lexicon);
  return findingsOf(text, read, context.lexicon, (at) =>
    goodsAt(at, findProducts(read.normal.text, context.lang, context), context),
  );
}

/** What the room knows of the product that words at `at` speak of. */
function goodsAt(at: number, mentions: readonly ProductMention[], context: UtteranceContext): KnownGoods {
  const id = productAt(at, mentions, context.pinnedId);
  const product = context.project.products.find((candidate) => candidate.id === id) ?? null;
  return { product, stock: product === null ? null : context.stockOf(product.id) };
}

function factCandidates(
  text: string,
  mentions: readonly ProductMention[],
  { lang, lexicon, project, pinnedId, openQuestions }: UtteranceContext,
): Candidate[] {
  const ids = new Set<ProductId | null>(mentions.length > 0 ? mentions.map(({ productId }) => productId) : [pinnedId]);
  const products = project.products.filter(({ id }) => ids.has(id));
  return products.flatMap((product) =>
    statedFacts(text, product, lang, lexicon).map(({ topic, at }) => {
      const isAsked = isOpen(openQuestions, topic, product.id);
      const act: SpeechAct = { kind: isAsked ? 'answer' : 'feature', productId: product.id, topic };
      return { act, at, weight: isAsked ? ANSWER_WEIGHT : FACT_WEIGHT };
    }),
  );
}

/**
 * Price, offer and stock are answered with words of the topic and a number or a plain statement; whether they are right
 * is judged later. Words that are heard as an answer make any topic one, so that an evasion can be seen as one.
 */
function liveCandidates(
  raw: string,
  { normal, acts }: LineAnalysis,
  mentions: readonly ProductMention[],
  { pinnedId, openQuestions, lexicon }: UtteranceContext,
): Candidate[] {
  if (openQuestions.length === 0) return [];
  const { topics, statements } = liveTalk(normal, lexicon);
  const place = pricePlace(raw, normal);
  if (topics.length === 0 && place < 0) return [];
  const isAnswering = acts.some(({ kind }) => kind === 'answer');
  const isPlain = statements.size > 0 || spokenCounts(normal).size > 0;
  const prices = place < 0 ? [] : [{ start: place, value: 'price' as const }];
  return [...topics, ...prices].flatMap(({ start, value: topic }) => {
    const productId = productAt(start, mentions, pinnedId);
    const isSaid = isAnswering || (LIVE_TOPICS.includes(topic) && isPlain);
    if (!isSaid || !isOpen(openQuestions, topic, productId)) return [];
    return [{ act: { kind: 'answer' as const, productId, topic }, at: start, weight: ANSWER_WEIGHT }];
  });
}

function heardCandidates(
  { acts }: LineAnalysis,
  mentions: readonly ProductMention[],
  { pinnedId }: UtteranceContext,
): Candidate[] {
  return acts.map(({ kind, at, score }) => ({
    act: { kind, productId: productAt(at, mentions, ROOM_ACTS.includes(kind) ? null : pinnedId), topic: null },
    at,
    weight: score,
  }));
}

function isOpen(questions: readonly OpenQuestion[], topic: Topic, productId: ProductId | null): boolean {
  return questions.some(
    (question) =>
      question.topic === topic &&
      (question.productId === null || productId === null || question.productId === productId),
  );
}

/** The weightiest acts, each kind once per product and topic; a bare kind adds nothing to the same kind with a topic. */
function choose(candidates: readonly Candidate[]): SpeechAct[] {
  const detailed = new Set(candidates.filter(({ act }) => act.topic !== null).map(({ act }) => act.kind));
  const answered = new Set(candidates.filter(({ act }) => act.kind === 'answer').map(({ act }) => aboutOf(act)));
  const merged = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { kind, topic } = candidate.act;
    const isBareFact = kind === 'feature' && detailed.has('answer');
    const isSaidInDetail =
      topic === null ? detailed.has(kind) || isBareFact : kind === 'feature' && answered.has(aboutOf(candidate.act));
    if (isSaidInDetail) continue;
    const key = `${kind} ${aboutOf(candidate.act)}`;
    const { at, weight } = merged.get(key) ?? { at: candidate.at, weight: 0 };
    merged.set(key, { act: candidate.act, at: Math.min(at, candidate.at), weight: weight + candidate.weight });
  }
  return [...merged.values()]
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST_ACTS)
    .sort((a, b) => a.at - b.at)
    .map(({ act }) => act);
}

function aboutOf({ productId, topic }: SpeechAct): string {
  return `${productId ?? ''} ${topic ?? ''}`;
}
