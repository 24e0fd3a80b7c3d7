import type { Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { OpenQuestion } from '../model/room.ts';
import type { Finding, SpeechAct, SpeechActKind } from '../model/speech-act.ts';
import { statedFacts } from './carries-fact.ts';
import { findFindings } from './find-findings.ts';
import { type LexiconTries, lexiconTries } from './lexicon-tries.ts';
import { normaliseText } from './normalise-text.ts';
import { findPhrases, longestMatches } from './phrase-trie.ts';
import { findProducts, type ProductMention, productAt, type SpokenGoods } from './recognise-product.ts';
import { pricePlace, spokenCounts } from './spoken-amounts.ts';

/** What the words are heard against: the show's language and lexicon, its goods, and what viewers asked. */
export interface UtteranceContext extends SpokenGoods {
  readonly lang: Language;
  readonly lexicon: Lexicon;
  readonly pinnedId: ProductId | null;
  readonly openQuestions: readonly OpenQuestion[];
}

interface Candidate {
  readonly act: SpeechAct;
  readonly at: number;
  readonly weight: number;
}

const MOST_ACTS = 4;
/** Answers and stated facts are never crowded out by set phrases. */
const ANSWER_WEIGHT = 1_000;
const FACT_WEIGHT = 4;
const LIVE_TOPICS: readonly Topic[] = ['price', 'offer', 'stock'];
/** Acts that speak to the room; they have a product only when one is named. */
const ROOM_ACTS: readonly SpeechActKind[] = ['greeting', 'hook', 'interactionPrompt', 'thanks', 'transition'];

/** Acts and findings of one utterance: at most four acts, in the order in which they were said. Never throws. Rules: SPE-2 to SPE-7. */
export function analyseUtterance(text: string, context: UtteranceContext): { acts: SpeechAct[]; findings: Finding[] } {
  const normal = normaliseText(text);
  const tries = lexiconTries(context.lexicon);
  const mentions = findProducts(normal, context.lang, context);
  const facts = factCandidates(normal, mentions, context, tries);
  const live = liveCandidates(text, normal, mentions, context, tries);
  const spoken = phraseCandidates(text, normal, mentions, context, tries);
  const product = context.project.products.find(({ id }) => id === productAt(0, mentions, context.pinnedId)) ?? null;
  return {
    acts: choose([...live, ...facts, ...spoken]),
    findings: findFindings(normal, context.lang, tries, product),
  };
}

function factCandidates(
  text: string,
  mentions: readonly ProductMention[],
  { lang, project, pinnedId, openQuestions }: UtteranceContext,
  tries: LexiconTries,
): Candidate[] {
  const ids = new Set<ProductId | null>(mentions.length > 0 ? mentions.map(({ productId }) => productId) : [pinnedId]);
  const products = project.products.filter(({ id }) => ids.has(id));
  return products.flatMap((product) =>
    statedFacts(text, product, lang, tries).map(({ topic, at }) => {
      const isAsked = isOpen(openQuestions, topic, product.id);
      const act: SpeechAct = { kind: isAsked ? 'answer' : 'feature', productId: product.id, topic };
      return { act, at, weight: isAsked ? ANSWER_WEIGHT : FACT_WEIGHT };
    }),
  );
}

/**
 * Price, offer and stock are answered with words of the topic and a number or a plain statement; whether they are right
 * is judged later. A phrase such as "somebody asks" makes any topic an answer, so that an evasion can be seen as one.
 */
function liveCandidates(
  raw: string,
  text: string,
  mentions: readonly ProductMention[],
  { pinnedId, openQuestions }: UtteranceContext,
  tries: LexiconTries,
): Candidate[] {
  const isAnswering = findPhrases(text, tries.acts).some((match) => match.value === 'answer');
  const isPlain = spokenCounts(text).size > 0 || findPhrases(text, tries.statements).length > 0;
  const place = pricePlace(raw, text);
  const prices = place < 0 ? [] : [{ start: place, value: 'price' as const }];
  return [...longestMatches(findPhrases(text, tries.topics)), ...prices].flatMap(({ start, value: topic }) => {
    const productId = productAt(start, mentions, pinnedId);
    const isSaid = isAnswering || (LIVE_TOPICS.includes(topic) && isPlain);
    if (!isSaid || !isOpen(openQuestions, topic, productId)) return [];
    return [{ act: { kind: 'answer', productId, topic }, at: start, weight: ANSWER_WEIGHT }];
  });
}

function phraseCandidates(
  raw: string,
  text: string,
  mentions: readonly ProductMention[],
  { pinnedId }: UtteranceContext,
  tries: LexiconTries,
): Candidate[] {
  const place = pricePlace(raw, text);
  const prices = place < 0 ? [] : [{ start: place, end: place + 2, value: 'priceReveal' as const }];
  return [...longestMatches(findPhrases(text, tries.acts)), ...prices].map(({ start, end, value: kind }) => ({
    act: { kind, productId: productAt(start, mentions, ROOM_ACTS.includes(kind) ? null : pinnedId), topic: null },
    at: start,
    weight: end - start,
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
    if (topic === null ? detailed.has(kind) : kind === 'feature' && answered.has(aboutOf(candidate.act))) continue;
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
