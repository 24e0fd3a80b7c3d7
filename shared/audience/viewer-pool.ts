import type { Restore } from './part-memory.ts';

/** States of a viewer, all in [0, 1], in the order in which they lie in a viewer's record. */
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

/** Number of states of a viewer. */
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

/** Words of 32 bits in the record of a viewer: 64 bytes, one cache line. */
const RECORD = 16;
/** Steps of the 16-bit and of the 8-bit columns from one word to the next. */
export const HALF = 2;
export const BYTE = 4;

/**
 * All viewers of a room, one record of 64 bytes each: no cohorts, no weights. A slot is the place of a record in words,
 * a multiple of 16; columns are views of the same memory, each begun at its place in the record. So a property is at
 * `column[slot]`, `column[slot * HALF]` or `column[slot * BYTE]` by its width, and a state at `states[slot + state]`. Free
 * slots are linked through `next`, taken ones through the attention wheel. Columns are replaced when the pool grows.
 */
export interface ViewerPool {
  /** Viewers that have room. */
  capacity: number;
  firstFree: number;
  memory: ArrayBuffer;
  states: Float32Array;
  /** Number of the candidate: the viewer's identity. */
  index: Uint32Array;
  /** Attentions so far: the counter of its draws. */
  looks: Uint32Array;
  enteredTick: Int32Array;
  next: Int32Array;
  /** 16 bits. Low bits of the tick of the last look. */
  lastLook: Uint16Array;
  /** 16 bits. Low bits of the tick in which the open question was asked. */
  askedTick: Uint16Array;
  /** 16 bits. Product epoch that `Valuation` and `Knowledge` belong to. */
  productEpoch: Uint16Array;
  /** 16 bits. Card epoch in which the card was last noticed. */
  cardEpoch: Uint16Array;
  /** 16 bits. */
  flags: Uint16Array;
  /** 16 bits. Topics of the product on stage that it already asked about, one bit per topic. */
  askedTopics: Uint16Array;
  /** 8 bits. */
  persona: Uint8Array;
  /** 8 bits. Topic number of the open question, `NONE` without one. */
  askedTopic: Uint8Array;
  /** 8 bits. */
  askedProduct: Uint8Array;
  /** 8 bits. */
  cartProduct: Uint8Array;
}

/** A pool with room for `capacity` viewers; it doubles when full. */
export function createViewerPool(capacity: number): ViewerPool {
  const pool: ViewerPool = { capacity, firstFree: 0, ...columnsOf(new ArrayBuffer(capacity * RECORD * 4)) };
  linkFree(pool, 0);
  return pool;
}

/** Views of the memory; offsets in bytes of a record, states first. */
function columnsOf(memory: ArrayBuffer): Omit<ViewerPool, 'capacity' | 'firstFree'> {
  return {
    memory,
    states: new Float32Array(memory),
    index: new Uint32Array(memory, 32),
    looks: new Uint32Array(memory, 36),
    enteredTick: new Int32Array(memory, 40),
    next: new Int32Array(memory, 44),
    lastLook: new Uint16Array(memory, 48),
    askedTick: new Uint16Array(memory, 50),
    productEpoch: new Uint16Array(memory, 52),
    cardEpoch: new Uint16Array(memory, 54),
    flags: new Uint16Array(memory, 56),
    askedTopics: new Uint16Array(memory, 58),
    persona: new Uint8Array(memory, 60),
    askedTopic: new Uint8Array(memory, 61),
    askedProduct: new Uint8Array(memory, 62),
    cartProduct: new Uint8Array(memory, 63),
  };
}

/** Copies all viewers; a pool that grew since then is as small again. */
export function savePool(pool: ViewerPool): Restore {
  const { capacity, firstFree } = pool;
  const copy = pool.memory.slice(0);
  return () => {
    if (pool.capacity === capacity) new Uint8Array(pool.memory).set(new Uint8Array(copy));
    else Object.assign(pool, columnsOf(copy.slice(0)), { capacity });
    pool.firstFree = firstFree;
  };
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
  const end = pool.capacity * RECORD;
  for (let slot = from; slot < end; slot += RECORD) pool.next[slot] = slot + RECORD < end ? slot + RECORD : -1;
  pool.firstFree = from;
}

function grow(pool: ViewerPool): void {
  const { capacity, memory } = pool;
  const grown = columnsOf(new ArrayBuffer(memory.byteLength * 2));
  new Uint8Array(grown.memory).set(new Uint8Array(memory));
  Object.assign(pool, grown, { capacity: capacity * 2 });
  linkFree(pool, capacity * RECORD);
}
