/** States of a viewer, all in [0, 1], in the order in which they lie in `ViewerPool.states`. */
export const ViewerState = {
  Interest: 0,
  Trust: 1,
  Bond: 2,
  Urgency: 3,
  Boredom: 4,
  Annoyance: 5,
  /** Of the product on stage. */
  Valuation: 6,
  /** Of the product on stage. */
  Knowledge: 7,
} as const;
export type ViewerState = (typeof ViewerState)[keyof typeof ViewerState];

/** Number of states: the stride of `ViewerPool.states`. */
export const STATE_COUNT = 8;

/** Bits of `ViewerPool.flags`. */
export const ViewerFlag = {
  Exposed: 1,
  Commented: 2,
  Interacted: 4,
  Followed: 8,
  Bought: 16,
  /** Clicked the product on stage. */
  Clicked: 32,
  /** Has a question nobody answered, past its patience. */
  Ignored: 64,
  /** Left and comes back. */
  Away: 128,
  /** Keeps a weak room from emptying: talks, but stands in no funnel counter. */
  Companion: 256,
  /** One of those who write much: a regular of the chat, or since the first line that was no entry for a lucky bag. */
  Talker: 512,
  /** Takes part in the lucky bag and waits for its draw. */
  InBag: 1024,
  /** Came back after leaving and has not said so. */
  Returned: 2048,
  /** Came through paid traffic. */
  Paid: 4096,
  /** Came with a wave of people whom the goods suit less. */
  Cold: 8192,
  /** Was handed over by another room. */
  Raided: 16384,
  /** Bought the product on stage and has not said so. */
  BuyUntold: 32_768,
} as const;

/** Ticks between two moments of which only the low 16 bits are kept; right up to 65,535 ticks (4.5 hours). */
export function ticksSince(tick: number, since: number): number {
  return (tick - since) & 0xffff;
}

/** "No product" in the byte columns. */
export const NONE = 255;

/**
 * All viewers of a room, one column per property (64 bytes each): no cohorts, no weights. A slot is a row; free
 * slots are linked through `next`, taken ones through the attention wheel. Columns are replaced when the pool grows.
 */
export interface ViewerPool {
  capacity: number;
  firstFree: number;
  states: Float32Array;
  /** Number of the candidate: the viewer's identity. */
  index: Uint32Array;
  /** Attentions so far: the counter of its draws. */
  looks: Uint32Array;
  /** Low 16 bits of the tick of the last look. */
  lastLook: Uint16Array;
  enteredTick: Int32Array;
  /** Low 16 bits of the tick in which the open question was asked. */
  askedTick: Uint16Array;
  next: Int32Array;
  /** Product epoch that `Valuation` and `Knowledge` belong to. */
  productEpoch: Uint16Array;
  /** Card epoch in which the card was last noticed. */
  cardEpoch: Uint16Array;
  flags: Uint16Array;
  /** Topics of the product on stage that it already asked about, one bit per topic. */
  askedTopics: Uint16Array;
  persona: Uint8Array;
  /** Topic number of the open question, `NONE` without one. */
  askedTopic: Uint8Array;
  askedProduct: Uint8Array;
  cartProduct: Uint8Array;
}

/** A pool with room for `capacity` viewers; it doubles when full. */
export function createViewerPool(capacity: number): ViewerPool {
  const pool: ViewerPool = {
    capacity,
    firstFree: 0,
    states: new Float32Array(capacity * STATE_COUNT),
    index: new Uint32Array(capacity),
    looks: new Uint32Array(capacity),
    lastLook: new Uint16Array(capacity),
    enteredTick: new Int32Array(capacity),
    askedTick: new Uint16Array(capacity),
    next: new Int32Array(capacity),
    productEpoch: new Uint16Array(capacity),
    cardEpoch: new Uint16Array(capacity),
    flags: new Uint16Array(capacity),
    askedTopics: new Uint16Array(capacity),
    persona: new Uint8Array(capacity),
    askedTopic: new Uint8Array(capacity),
    askedProduct: new Uint8Array(capacity),
    cartProduct: new Uint8Array(capacity),
  };
  linkFree(pool, 0);
  return pool;
}

/** Takes a free slot; its columns hold what the last owner left. */
export function claimSlot(pool: ViewerPool): number {
  if (pool.firstFree < 0) grow(pool);
  const slot = pool.firstFree;
  pool.firstFree = pool.next[slot];
  return slot;
}

/** Gives a slot back. */
export function releaseSlot(pool: ViewerPool, slot: number): void {
  pool.next[slot] = pool.firstFree;
  pool.firstFree = slot;
}

function linkFree(pool: ViewerPool, from: number): void {
  for (let slot = from; slot < pool.capacity; slot += 1) pool.next[slot] = slot + 1 < pool.capacity ? slot + 1 : -1;
  pool.firstFree = from;
}

function grow(pool: ViewerPool): void {
  const old = { ...pool };
  Object.assign(pool, createViewerPool(old.capacity * 2));
  pool.states.set(old.states);
  pool.index.set(old.index);
  pool.looks.set(old.looks);
  pool.lastLook.set(old.lastLook);
  pool.enteredTick.set(old.enteredTick);
  pool.askedTick.set(old.askedTick);
  pool.next.set(old.next);
  pool.productEpoch.set(old.productEpoch);
  pool.cardEpoch.set(old.cardEpoch);
  pool.flags.set(old.flags);
  pool.askedTopics.set(old.askedTopics);
  pool.persona.set(old.persona);
  pool.askedTopic.set(old.askedTopic);
  pool.askedProduct.set(old.askedProduct);
  pool.cartProduct.set(old.cartProduct);
  linkFree(pool, old.capacity);
}
