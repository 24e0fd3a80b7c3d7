import type { RoomEvent } from '../events/event.ts';
import { listQuestions } from '../metrics/answer-times.ts';
import { type FindingJudgement, findingKey } from '../model/finding-judgement.ts';
import type { ProductId } from '../model/ids.ts';
import type { Recording } from '../model/recording.ts';
import type { QueueItem } from '../model/room.ts';
import { type Segment, withoutProduct } from '../model/run-of-show.ts';
import { ROLES, type Role, type SeatHolder } from '../model/seat.ts';
import type { CalledSegment, PinSpan, SentPrompt, ShowFacts, SoldOutSpan, Spoken } from './show-facts.ts';

/** Where the fold stands; lives only inside `readShow`. */
interface Cursor {
  seq: number;
  atMs: number;
  startSeq: number;
  pinned: { productId: ProductId; seq: number; fromMs: number } | null;
  sellingMs: number;
  readonly listed: Set<ProductId>;
  readonly stock: Map<ProductId, number>;
  readonly holders: Record<Role, SeatHolder['kind']>;
  readonly botMs: Record<Role, number>;
  runOfShow: readonly Segment[];
  readonly segments: CalledSegment[];
  listedAtStart: readonly ProductId[];
  readonly pins: PinSpan[];
  readonly soldOut: SoldOutSpan[];
  readonly stockOuts: Map<ProductId, number>;
  readonly captions: Map<string, Spoken>;
  readonly judgements: Map<string, FindingJudgement>;
  readonly prompts: Map<string, SentPrompt>;
}

/** Reads what scoring needs from a recording, in one pass over its entries. Never throws on a journal that the rules made. */
export function readShow(recording: Recording): ShowFacts {
  const cursor = startCursor(recording.header.project.runOfShow);
  for (const { seq, showMs, events } of recording.entries) {
    passTime(cursor, Math.max(cursor.atMs, showMs));
    cursor.seq = seq;
    for (const event of events) applyToCursor(cursor, event);
  }
  endPin(cursor);
  return {
    hasStarted: cursor.startSeq > 0,
    startSeq: cursor.startSeq,
    liveMs: cursor.atMs,
    runOfShow: cursor.runOfShow,
    segments: cursor.segments,
    listedAtStart: cursor.listedAtStart,
    pins: cursor.pins,
    sellingMs: cursor.sellingMs,
    soldOut: cursor.soldOut,
    stockOuts: [...cursor.stockOuts].map(([productId, atMs]) => ({ productId, atMs })),
    spoken: [...cursor.captions.values()].sort((a, b) => a.startMs - b.startMs || a.seq - b.seq),
    judgements: cursor.judgements,
    prompts: [...cursor.prompts.values()],
    questions: listQuestions(recording),
    botMs: cursor.botMs,
  };
}

/** The show with findings judged after it, oldest first: they stand above what was said of them on air. */
export function withReviewed(show: ShowFacts, reviewed: readonly FindingJudgement[]): ShowFacts {
  const later = reviewed.map((judgement) => [findingKey(judgement), judgement] as const);
  return { ...show, judgements: new Map([...show.judgements, ...later]) };
}

function startCursor(runOfShow: readonly Segment[]): Cursor {
  return {
    seq: 0,
    atMs: 0,
    startSeq: 0,
    pinned: null,
    sellingMs: 0,
    listed: new Set(),
    stock: new Map(),
    holders: { host: 'empty', assistant: 'empty', operator: 'empty', moderator: 'empty', director: 'empty' },
    botMs: { host: 0, assistant: 0, operator: 0, moderator: 0, director: 0 },
    runOfShow,
    segments: [],
    listedAtStart: [],
    pins: [],
    soldOut: [],
    stockOuts: new Map(),
    captions: new Map(),
    judgements: new Map(),
    prompts: new Map(),
  };
}

/** Gives the time since the last entry to what was true in it. */
function passTime(cursor: Cursor, toMs: number): void {
  const ms = toMs - cursor.atMs;
  for (const role of ROLES) if (cursor.holders[role] === 'bot') cursor.botMs[role] += ms;
  const shown = cursor.pinned?.productId;
  if (shown !== undefined && ms > 0) {
    const isEmpty = (cursor.stock.get(shown) ?? 0) <= 0;
    if (isEmpty) addSoldOut(cursor, ms);
    else if (cursor.listed.has(shown)) cursor.sellingMs += ms;
  }
  cursor.atMs = toMs;
}

function addSoldOut(cursor: Cursor, ms: number): void {
  const last = cursor.soldOut.at(-1);
  const isOngoing = last !== undefined && last.fromMs + last.ms === cursor.atMs;
  if (isOngoing) cursor.soldOut[cursor.soldOut.length - 1] = { ...last, ms: last.ms + ms };
  else cursor.soldOut.push({ seq: cursor.seq, fromMs: cursor.atMs, ms });
}

function applyToCursor(cursor: Cursor, event: RoomEvent): void {
  switch (event.type) {
    case 'roomOpened':
      for (const item of event.queue) enterQueue(cursor, item);
      return;
    case 'productAdded':
      enterQueue(cursor, event.item);
      return;
    case 'productRemoved':
      cursor.listed.delete(event.productId);
      cursor.runOfShow = withoutProduct(cursor.runOfShow, event.productId);
      return;
    case 'runOfShowPlanned':
      // A plan that changes on air wins time back; what was promised stays what is measured.
      if (cursor.atMs === 0) cursor.runOfShow = event.segments;
      return;
    case 'segmentStarted':
      cursor.segments.push({ segmentId: event.segmentId, seq: cursor.seq, fromMs: cursor.atMs });
      return;
    case 'seatsPrepared':
      for (const role of ROLES) cursor.holders[role] = event.seats[role].holder.kind;
      return;
    case 'seatTaken':
    case 'seatLeft':
      cursor.holders[event.role] = event.holder.kind;
      return;
    case 'showStarted':
      cursor.startSeq = cursor.seq;
      cursor.listedAtStart = [...cursor.listed];
      return;
    case 'productListed':
      cursor.listed.add(event.productId);
      return;
    case 'productDelisted':
      cursor.listed.delete(event.productId);
      if (cursor.pinned?.productId === event.productId) endPin(cursor);
      return;
    case 'productPinned':
      endPin(cursor);
      cursor.pinned = { productId: event.productId, seq: cursor.seq, fromMs: cursor.atMs };
      return;
    case 'productUnpinned':
      endPin(cursor);
      return;
    case 'stockReleased':
      addStock(cursor, event.productId, event.quantity);
      return;
    case 'stockWithdrawn':
      cursor.stock.set(event.productId, Math.max(0, (cursor.stock.get(event.productId) ?? 0) - event.quantity));
      return;
    case 'audienceTicked':
      for (const { productId, units } of event.sales) sell(cursor, productId, units);
      return;
    default:
      applySpeech(cursor, event);
  }
}

function enterQueue(cursor: Cursor, { productId, isListed, stock }: QueueItem): void {
  cursor.stock.set(productId, stock);
  if (isListed) cursor.listed.add(productId);
}

function applySpeech(cursor: Cursor, event: RoomEvent): void {
  if (event.type === 'utteranceSpoken') {
    const { id, role, startMs, endMs, text, source } = event.caption;
    cursor.captions.set(id, { id, seq: cursor.seq, role, startMs, endMs, text, source, acts: [], findings: [] });
  } else if (event.type === 'utteranceAnalysed') {
    const caption = cursor.captions.get(event.utteranceId);
    if (caption === undefined) return;
    cursor.captions.set(event.utteranceId, { ...caption, acts: event.acts, findings: event.findings });
  } else if (event.type === 'findingJudged') {
    const { type: _type, ...said } = event;
    cursor.judgements.set(findingKey(said), { ...said, atMs: cursor.atMs, after: null });
  } else if (event.type === 'lineForwarded') {
    const { lineId } = event;
    cursor.prompts.set(lineId, { lineId, seq: cursor.seq, sentAtMs: cursor.atMs, settledAtMs: null });
  } else if (event.type === 'promptSettled') {
    for (const lineId of event.lineIds) {
      const prompt = cursor.prompts.get(lineId);
      if (prompt?.settledAtMs === null) cursor.prompts.set(lineId, { ...prompt, settledAtMs: cursor.atMs });
    }
  }
}

function sell(cursor: Cursor, productId: ProductId, units: number): void {
  addStock(cursor, productId, -units);
  const isGone = (cursor.stock.get(productId) ?? 0) <= 0;
  if (isGone && !cursor.stockOuts.has(productId)) cursor.stockOuts.set(productId, cursor.atMs);
}

function addStock(cursor: Cursor, productId: ProductId, units: number): void {
  cursor.stock.set(productId, (cursor.stock.get(productId) ?? 0) + units);
}

function endPin(cursor: Cursor): void {
  if (cursor.pinned === null) return;
  cursor.pins.push({ ...cursor.pinned, toMs: cursor.atMs });
  cursor.pinned = null;
}
