import type { Topic } from '../model/fact-sheet.ts';
import type { ProductId } from '../model/ids.ts';
import type { Recording } from '../model/recording.ts';
import type { SpeechActKind } from '../model/speech-act.ts';
import type { Cents, ShowMs } from '../model/units.ts';
import { readShow } from '../scoring/read-show.ts';

/** Clicks on a product within this time after words on it are counted to them. Proposed: a viewer's few seconds, and a pause. */
export const CLICK_WINDOW_MS = 30_000;

/** What a team said of a product: a kind of act, with the fact that it named. */
export interface SaidPoint {
  readonly kind: SpeechActKind;
  /** Null for words that named no fact. */
  readonly topic: Topic | null;
  readonly times: number;
  /** Clicks on the product within 30 s after the words; one click may follow several. */
  readonly clicks: number;
}

/** What viewers asked of a product. */
export interface AskedTopic {
  readonly topic: Topic;
  readonly asked: number;
  /** Answered rightly by somebody. */
  readonly answered: number;
}

/** One product over some shows. Money in cents of the project's currency. */
export interface ReportedProduct {
  readonly productId: ProductId;
  /** Pins on air, and their time. */
  readonly pins: number;
  readonly shownMs: ShowMs;
  readonly clicks: number;
  readonly orders: number;
  readonly units: number;
  readonly gmvCents: Cents;
  /** Lowest and highest mean price of an order of one tick; null while nothing was ordered. */
  readonly lowestCents: Cents | null;
  readonly highestCents: Cents | null;
  /** Most often said first. */
  readonly said: readonly SaidPoint[];
  /** Most often asked first. */
  readonly asked: readonly AskedTopic[];
}

/** What an enterprise gets back of its goods: in the order of the project. Rules: ENT-1 to ENT-3. */
export interface ProductReport {
  readonly shows: number;
  readonly products: readonly ReportedProduct[];
}

/** Acts that say something of the goods; the others keep the show going. */
const ABOUT_GOODS: readonly SpeechActKind[] = [
  'feature',
  'benefit',
  'demo',
  'proof',
  'honestLimit',
  'priceReveal',
  'answer',
];

/** The report of one recording. Products of the project stand in its order, also those that were never shown. */
export function reportRecording(recording: Recording): ProductReport {
  const show = readShow(recording);
  const books = new Map(recording.header.project.products.map(({ id }) => [id, emptyBook()]));
  for (const { productId, fromMs, toMs } of show.pins) {
    const book = books.get(productId);
    if (book === undefined) continue;
    book.pins += 1;
    book.shownMs += toMs - fromMs;
  }
  readCounts(recording, books);
  for (const { endMs, acts } of show.spoken) {
    for (const { kind, topic, productId } of acts) {
      const book = productId === null ? undefined : books.get(productId);
      if (book === undefined || !ABOUT_GOODS.includes(kind)) continue;
      const key = `${kind} ${topic ?? ''}`;
      const known = book.said.get(key) ?? { kind, topic, times: 0, clicks: 0 };
      const clicks = book.clickTimes
        .filter(({ atMs }) => atMs >= endMs && atMs < endMs + CLICK_WINDOW_MS)
        .reduce((sum, one) => sum + one.clicks, 0);
      book.said.set(key, { ...known, times: known.times + 1, clicks: known.clicks + clicks });
    }
  }
  return { shows: 1, products: [...books].map(([productId, book]) => closeBook(productId, book)) };
}

/** Several reports as one. Products that later versions of a project no longer have stay, behind the others. */
export function mergeReports(reports: readonly ProductReport[]): ProductReport {
  const products = new Map<ProductId, ReportedProduct>();
  for (const { products: rows } of reports) {
    for (const row of rows) {
      const known = products.get(row.productId);
      products.set(row.productId, known === undefined ? row : addRows(known, row));
    }
  }
  return { shows: reports.reduce((sum, { shows }) => sum + shows, 0), products: [...products.values()] };
}

/** Mean price of an order, whole cents; null while nothing was ordered. */
export function meanPriceCents({ gmvCents, orders }: Pick<ReportedProduct, 'gmvCents' | 'orders'>): Cents | null {
  return orders === 0 ? null : Math.round(gmvCents / orders);
}

interface Book {
  pins: number;
  shownMs: ShowMs;
  clicks: number;
  orders: number;
  units: number;
  gmvCents: Cents;
  lowestCents: Cents | null;
  highestCents: Cents | null;
  readonly clickTimes: { readonly atMs: ShowMs; readonly clicks: number }[];
  readonly said: Map<string, SaidPoint>;
  readonly asked: Map<Topic, AskedTopic>;
}

function emptyBook(): Book {
  return {
    pins: 0,
    shownMs: 0,
    clicks: 0,
    orders: 0,
    units: 0,
    gmvCents: 0,
    lowestCents: null,
    highestCents: null,
    clickTimes: [],
    said: new Map(),
    asked: new Map(),
  };
}

function readCounts({ entries }: Recording, books: ReadonlyMap<ProductId, Book>): void {
  const open = new Map<string, { readonly book: Book; readonly topic: Topic }>();
  for (const { showMs, events } of entries) {
    for (const event of events) {
      if (event.type === 'audienceCounted') {
        for (const { productId, clicks, orders, units, gmvCents } of event.products) {
          const book = books.get(productId);
          if (book === undefined) continue;
          if (clicks > 0) book.clickTimes.push({ atMs: showMs, clicks });
          book.clicks += clicks;
          book.orders += orders;
          book.units += units;
          book.gmvCents += gmvCents;
          if (orders > 0) notePrice(book, Math.round(gmvCents / orders));
        }
        for (const { lineId, topic, productId } of event.intents) {
          const book = productId === null ? undefined : books.get(productId);
          if (topic === null || book === undefined) continue;
          count(book, topic, 'asked');
          open.set(lineId, { book, topic });
        }
      } else if (event.type === 'questionsAnswered' && event.verdict === 'right') {
        for (const lineId of event.lineIds) {
          const question = open.get(lineId);
          // Answered once, by the first right answer.
          if (question !== undefined) count(question.book, question.topic, 'answered');
          open.delete(lineId);
        }
      }
    }
  }
}

function notePrice(book: Book, cents: Cents): void {
  book.lowestCents = book.lowestCents === null ? cents : Math.min(book.lowestCents, cents);
  book.highestCents = book.highestCents === null ? cents : Math.max(book.highestCents, cents);
}

function count(book: Book, topic: Topic, what: 'asked' | 'answered'): void {
  const known = book.asked.get(topic) ?? { topic, asked: 0, answered: 0 };
  book.asked.set(topic, { ...known, [what]: known[what] + 1 });
}

function closeBook(productId: ProductId, { clickTimes: _, said, asked, ...rest }: Book): ReportedProduct {
  return { productId, ...rest, said: sortSaid([...said.values()]), asked: sortAsked([...asked.values()]) };
}

function addRows(a: ReportedProduct, b: ReportedProduct): ReportedProduct {
  const said = [...a.said];
  for (const point of b.said) {
    const at = said.findIndex((one) => one.kind === point.kind && one.topic === point.topic);
    const known = said[at];
    if (known === undefined) said.push(point);
    else said[at] = { ...known, times: known.times + point.times, clicks: known.clicks + point.clicks };
  }
  const asked = [...a.asked];
  for (const topic of b.asked) {
    const at = asked.findIndex((one) => one.topic === topic.topic);
    const known = asked[at];
    if (known === undefined) asked.push(topic);
    else asked[at] = { ...known, asked: known.asked + topic.asked, answered: known.answered + topic.answered };
  }
  return {
    productId: a.productId,
    pins: a.pins + b.pins,
    shownMs: a.shownMs + b.shownMs,
    clicks: a.clicks + b.clicks,
    orders: a.orders + b.orders,
    units: a.units + b.units,
    gmvCents: a.gmvCents + b.gmvCents,
    lowestCents: least(a.lowestCents, b.lowestCents),
    highestCents: most(a.highestCents, b.highestCents),
    said: sortSaid(said),
    asked: sortAsked(asked),
  };
}

function least(a: Cents | null, b: Cents | null): Cents | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function most(a: Cents | null, b: Cents | null): Cents | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function sortSaid(points: readonly SaidPoint[]): readonly SaidPoint[] {
  const keyOf = ({ kind, topic }: SaidPoint) => `${kind} ${topic ?? ''}`;
  return [...points].sort((a, b) => b.times - a.times || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function sortAsked(topics: readonly AskedTopic[]): readonly AskedTopic[] {
  return [...topics].sort((a, b) => b.asked - a.asked || (a.topic < b.topic ? -1 : 1));
}
