import type { RoomContext } from '../authority/decision.ts';
import type { RoomEvent } from '../events/event.ts';
import type { Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { OpenQuestion, RoomState } from '../model/room.ts';
import { judgeAnswer, type LiveFacts } from '../speech/judge-answer.ts';
import { bestCouponCents, openFlashCents } from './coupon-price.ts';
import { findQueueItem } from './find-queue-item.ts';
import { hostOf } from './full-state.ts';

/** An answer before it is judged. `productId` null: it names none. `under`: the question that a reply was written under. */
export interface GivenAnswer {
  readonly by: 'host' | 'reply';
  readonly under: OpenQuestion | null;
  readonly text: string;
  readonly topic: Topic;
  readonly productId: ProductId | null;
}

/**
 * Judges an answer and says what it settles: a right one all of `open` with its topic and product. An evasion or a
 * wrong answer settles none and names those it was about: a reply the one it was written under. No event when no such question is open. Without
 * a product in the words or in the question, the pinned one is meant. Rules: CMD-51, CMD-52.
 */
export function answerQuestions(
  state: RoomState,
  answer: GivenAnswer,
  open: readonly OpenQuestion[],
  context: RoomContext,
): RoomEvent[] {
  const { by, topic } = answer;
  const productId = answer.productId ?? state.public.pinned?.productId ?? null;
  const asked = open.filter((question) => question.topic === topic && (question.productId ?? productId) === productId);
  if (asked.length === 0) return [];
  const verdict = judgeAnswer(answer.text, { topic, productId }, answerContext(state, productId, context));
  const about = verdict !== 'right' && answer.under !== null ? [answer.under] : asked;
  const lineIds = about.map(({ lineId }) => lineId);
  const judged: RoomEvent = {
    type: 'questionsAnswered',
    by,
    topic,
    productId,
    verdict,
    lineIds,
    viewers: [...new Set(about.map(({ viewer }) => viewer))],
  };
  return verdict !== 'right' ? [judged] : [judged, ...settlePrompts(state, lineIds)];
}

/** Takes the prompts of some lines off the host's screen; no event when none is there. */
export function settlePrompts(state: RoomState, lineIds: readonly string[]): RoomEvent[] {
  const settled = hostOf(state)
    .prompts.map((prompt) => prompt.lineId)
    .filter((lineId) => lineIds.includes(lineId));
  return settled.length === 0 ? [] : [{ type: 'promptSettled', lineIds: settled }];
}

function answerContext(state: RoomState, productId: ProductId | null, { header, lexicons }: RoomContext) {
  const { lang, project } = header;
  return { lang, lexicon: lexicons[lang], project, live: productId === null ? null : liveFacts(state, productId) };
}

function liveFacts(state: RoomState, productId: ProductId): LiveFacts | null {
  const item = findQueueItem(state, productId);
  if (item === undefined) return null;
  const { priceCents, isSoldOut } = item;
  const stock = isSoldOut ? 0 : item.stock;
  const couponAmountCents = bestCouponCents(state, item);
  const couponPriceCents = couponAmountCents === null ? null : priceCents - couponAmountCents;
  return { priceCents, couponPriceCents, stock, couponAmountCents, flashPriceCents: openFlashCents(state, productId) };
}
