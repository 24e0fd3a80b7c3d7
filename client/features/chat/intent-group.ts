import type { Topic } from '#shared/model/fact-sheet.ts';
import type { Intent } from '#shared/model/phrase-pack.ts';

/** Groups in which a moderator works through the chat, in their fixed order. */
export const INTENT_GROUPS = ['price', 'spec', 'proof', 'shipping', 'after', 'rude'] as const;
export type IntentGroup = (typeof INTENT_GROUPS)[number];

const GROUP_OF_TOPIC: Readonly<Record<Topic, IntentGroup>> = {
  price: 'price',
  offer: 'price',
  stock: 'price',
  size: 'spec',
  material: 'spec',
  care: 'spec',
  feel: 'spec',
  colour: 'spec',
  suits: 'spec',
  packaging: 'spec',
  origin: 'proof',
  certificate: 'proof',
  shipping: 'shipping',
  returns: 'after',
  warranty: 'after',
};

/** Group of an open question. */
export function groupOfTopic(topic: Topic): IntentGroup {
  return GROUP_OF_TOPIC[topic];
}

/** Group of a chat line, or null for talk that nobody has to work on. */
export function groupOfIntent(intent: Intent, topic: Topic | null): IntentGroup | null {
  if (intent === 'rude' || intent === 'spam') return 'rude';
  if (topic !== null && intent.startsWith('ask-')) return GROUP_OF_TOPIC[topic];
  if (intent === 'want-deal') return 'price';
  if (intent === 'doubt') return 'proof';
  return null;
}

/** Seconds after which an open question is late. Source: domain 1.3, median answer time of a good team. */
export const LATE_AFTER_S = 20;
