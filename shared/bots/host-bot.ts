import type { RoomCommand } from '../commands/command.ts';
import { must } from '../lib/assert.ts';
import { TICK_MS } from '../lib/constants.ts';
import type { LineId } from '../model/ids.ts';
import type { HostPrompt, RoomState } from '../model/room.ts';
import type { SpeechActKind } from '../model/speech-act.ts';
import { answerText } from './answer-text.ts';
import type { Bot, BotView } from './bot-contract.ts';
import { caption, riskyCaption } from './caption.ts';
import type { CaptionKind } from './caption-lines.ts';
import { type Beat, beatAt, roomBeats } from './show-plan.ts';
import type { TeamSkill } from './team-skill.ts';

/** The order in which a beat is told; a team with less variety repeats the first ones. */
const BEAT_STORY: readonly CaptionKind[] = [
  'feature',
  'benefit',
  'priceReveal',
  'demo',
  'callToAction',
  'proof',
  'interactionPrompt',
  'honestLimit',
];

/** Speed of speech: milliseconds per hanzi and per English letter. Proposed: 4.5 hanzi/s, 2.5 words of 5 letters/s. */
const MS_PER_LETTER = { zh: 220, en: 65 } as const;

/**
 * The bot in the host's seat: follows the run-of-show (or the card that a person pins), tells each product's story,
 * greets, and answers what the moderator puts before it.
 */
export function createHostBot(skill: TeamSkill, draw: () => number): Bot {
  let nextAtMs = 0;
  let spoken = 0;
  let currentId: string | null = null;
  let story = 0;
  let lastHookMs = Number.NEGATIVE_INFINITY;
  /** Prompts that it has answered: an answer that is not taken as right is not said over and over. */
  const answered = new Set<LineId>();

  const nextKind = (atMs: number, isNewProduct: boolean): CaptionKind => {
    if (skill.rehookMs !== null && atMs - lastHookMs >= skill.rehookMs) {
      lastHookMs = atMs;
      return 'hook';
    }
    if (isNewProduct) return 'transition';
    if (spoken % 9 === 4) return 'greeting';
    const kind = must(BEAT_STORY[story % skill.beatVariety], 'the story has a part');
    story += 1;
    return kind;
  };

  const speak = (
    view: BotView,
    text: string,
    kind: SpeechActKind,
    productId: string,
    topic: HostPrompt['topic'],
  ): RoomCommand => {
    const durationMs = Math.min(12_000, Math.max(1_500, text.length * MS_PER_LETTER[view.lang]));
    const pauseMs = skill.utteranceGapMs * (0.75 + 0.5 * draw());
    nextAtMs = view.state.public.showMs + durationMs + Math.round(pauseMs / TICK_MS) * TICK_MS;
    spoken += 1;
    return { type: 'utter', text, source: 'bot', durationMs, acts: [{ kind, productId, topic }] };
  };

  const answer = (view: BotView, prompt: HostPrompt): RoomCommand | null => {
    if (prompt.topic === null) return null;
    answered.add(prompt.lineId);
    const productId = prompt.productId ?? view.state.public.queue[0].productId;
    const text = answerText(view, productId, prompt.topic);
    return text === null ? null : speak(view, text, 'answer', productId, prompt.topic);
  };

  return {
    role: 'host',
    act(view) {
      const { phase, showMs } = view.state.public;
      if (phase !== 'live' || showMs < nextAtMs) return [];
      const prompt = view.state.host?.prompts.find(({ lineId }) => !answered.has(lineId));
      const reply = prompt === undefined ? null : answer(view, prompt);
      if (reply !== null) return [reply];
      const productId = topicProduct(view, skill);
      const isNewProduct = productId !== currentId;
      if (isNewProduct) {
        currentId = productId;
        story = 0;
      }
      const kind = nextKind(showMs, isNewProduct);
      return [speak(view, words(view, productId, kind, spoken, draw() < skill.riskyShare), kind, productId, null)];
    },
  };
}

/** The product to speak of: the card that a person pinned, else the plan's; a sold-out one is left for the next with stock. */
function topicProduct(view: BotView, skill: TeamSkill): string {
  const { state } = view;
  const isOperatedByPerson = state.team?.seats.operator.holder.kind === 'person';
  if (isOperatedByPerson && state.public.pinned !== null) return state.public.pinned.productId;
  const beats = roomBeats(view);
  const planned = beatAt(beats, state.public.showMs, skill.beatOverrun);
  return hasStock(state, planned.productId) ? planned.productId : nextWithStock(state, beats, planned);
}

function nextWithStock(state: RoomState, beats: readonly Beat[], from: Beat): string {
  const later = beats.slice(beats.indexOf(from)).find((beat) => hasStock(state, beat.productId));
  return later?.productId ?? state.public.queue.find((item) => item.stock > 0)?.productId ?? from.productId;
}

function hasStock(state: RoomState, productId: string): boolean {
  return state.public.queue.some((item) => item.productId === productId && item.stock > 0);
}

function words(view: BotView, productId: string, kind: CaptionKind, variant: number, isRisky: boolean): string {
  const product = must(
    view.project.products.find((one) => one.id === productId),
    `product ${productId} is in the project`,
  );
  if (isRisky) return riskyCaption(view.lang, product.category, variant);
  const slot = view.state.public.queue.findIndex((item) => item.productId === productId) + 1;
  const priceCents = view.state.public.queue[slot - 1]?.priceCents ?? product.priceCents;
  return caption(view.lang, { kind, product, slot, priceCents, variant });
}
