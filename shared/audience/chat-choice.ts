import { type Topic, topicSchema } from '../model/fact-sheet.ts';
import { type Intent, intentSchema } from '../model/phrase-pack.ts';
import type { Project } from '../model/project.ts';
import type { Moment } from './moment.ts';
import { type PersonaTable, TOPICS } from './persona-table.ts';
import { BYTE, HALF, NONE, ticksSince, ViewerFlag, type ViewerPool, ViewerState } from './viewer-pool.ts';

/** Topics that the room itself answers, whatever the fact sheet holds. */
const ROOM_TOPICS: readonly Topic[] = ['price', 'offer', 'stock'];

const ASK_INTENTS: readonly Intent[] = topicSchema.options.map((topic) => intentSchema.parse(`ask-${topic}`));

/** Thanks come within so many ticks of the question, 2 min. Proposed. */
const THANKS_TICKS = 480;
/** Share of those who were answered, and of those who come back, whose next line says so. Proposed. */
const SAYS_SO = 0.8;

const SOCIAL_INTENTS = [
  'greet',
  'arrive',
  'praise',
  'chat',
  'agree',
  'want-link',
  'want-deal',
  'doubt',
  'hesitate',
  'bought',
  'leave',
  'spam',
  'rude',
  'complain-ignored',
] as const satisfies readonly Intent[];

/** Chooses what a viewer who wants to write writes about. Weights of social lines: proposed after `domain` 3.3. */
export interface ChatChoice {
  /** Number of a topic that the viewer may still ask about the product on stage, −1 when there is none. `u` in [0, 1). */
  topic(slot: number, moment: Moment, u: number): number;
  /** A line that asks nothing; thanks, a purchase and coming back are told once. `u` in [0, 1). */
  social(slot: number, moment: Moment, u: number): Intent;
}

/** Intent of the question about a topic. */
export function askIntent(topic: number): Intent {
  return ASK_INTENTS[topic];
}

/** Choices of one show; `statedTick` says when the host stated what. */
export function createChatChoice(
  project: Project,
  personas: PersonaTable,
  pool: ViewerPool,
  statedTick: Int32Array,
  newcomerLooks: number,
): ChatChoice {
  const hasTopic = project.products.map((product) =>
    TOPICS.map((topic) => ROOM_TOPICS.includes(topic) || product.facts.some((fact) => fact.topic === topic)),
  );
  const weights = new Float64Array(Math.max(TOPICS.length, SOCIAL_INTENTS.length));

  /** Place chosen by weight among the first `count`, −1 when all weigh nothing. */
  function choose(count: number, u: number): number {
    let total = 0;
    for (let k = 0; k < count; k += 1) total += weights[k];
    let rest = u * total;
    for (let k = 0; k < count; k += 1) {
      rest -= weights[k];
      if (rest < 0) return k;
    }
    return -1;
  }

  /** What this viewer owes the room, once: thanks for an answer, or a word on coming back. */
  function dueLine(slot: number, moment: Moment): Intent | null {
    const isAnswered = pool.askedProduct[slot * BYTE] !== NONE && pool.askedTopic[slot * BYTE] === NONE;
    const isReturned = (pool.flags[slot * HALF] & ViewerFlag.Returned) !== 0;
    if (isAnswered) pool.askedProduct[slot * BYTE] = NONE;
    pool.flags[slot * HALF] &= ~ViewerFlag.Returned;
    if (isAnswered && ticksSince(moment.tick, pool.askedTick[slot * HALF]) < THANKS_TICKS) return 'thank-answer';
    return isReturned ? 'return' : null;
  }

  return {
    topic(slot, moment, u) {
      if (moment.product === -1) return -1;
      for (let topic = 0; topic < TOPICS.length; topic += 1) {
        const isKnown = statedTick[moment.product * TOPICS.length + topic] > pool.enteredTick[slot];
        const isAsked = ((pool.askedTopics[slot * HALF] >> topic) & 1) === 1;
        const isOpen = hasTopic[moment.product][topic] && !isKnown && !isAsked;
        weights[topic] = isOpen ? personas.topicWeights[pool.persona[slot * BYTE] * TOPICS.length + topic] : 0;
      }
      return choose(TOPICS.length, u);
    },
    social(slot, moment, unit) {
      const due = dueLine(slot, moment);
      if (due !== null && unit < SAYS_SO) return due;
      const u = due === null ? unit : (unit - SAYS_SO) / (1 - SAYS_SO);
      const interest = pool.states[slot + ViewerState.Interest];
      const trust = pool.states[slot + ViewerState.Trust];
      const annoyance = pool.states[slot + ViewerState.Annoyance];
      const flags = pool.flags[slot * HALF];
      const persona = pool.persona[slot * BYTE];
      const isNew = pool.looks[slot] <= newcomerLooks;
      const sensitivity = personas.priceSensitivity[persona];
      const has = (flag: number) => (flags & flag) !== 0;
      weights[0] = isNew ? 1.2 : 0.1;
      weights[1] = isNew ? 1 : 0;
      weights[2] = 1.2 * interest * trust;
      weights[3] = 0.3;
      weights[4] = 0.5 * interest;
      weights[5] = moment.product !== -1 && !moment.isPinned ? 0.25 : 0.05;
      weights[6] = sensitivity * (moment.hasOffer ? 0.1 : 0.4);
      weights[7] = 0.5 * personas.scepticism[persona] * (1 - trust);
      weights[8] = has(ViewerFlag.Bought) ? 0 : 0.3 * pool.states[slot + ViewerState.Valuation];
      weights[9] = has(ViewerFlag.BuyUntold) ? 2.4 : 0;
      // Companions stay to the end.
      weights[10] = has(ViewerFlag.Companion) ? 0 : 0.3 * pool.states[slot + ViewerState.Boredom];
      weights[11] = 0.03;
      weights[12] = (personas.tones[persona] === 'rude' ? 1.5 : 0) + 0.3 * annoyance * annoyance;
      weights[13] = pool.askedTopic[slot * BYTE] !== NONE && has(ViewerFlag.Ignored) ? 2 : 0;
      const intent = SOCIAL_INTENTS[Math.max(0, choose(SOCIAL_INTENTS.length, u))];
      if (intent === 'bought') pool.flags[slot * HALF] &= ~ViewerFlag.BuyUntold;
      return intent;
    },
  };
}
