import { utf8Length } from '../lib/utf8-length.ts';
import { addIncrements, copyCounters } from '../model/audience-counters.ts';
import type { ProductId } from '../model/ids.ts';
import type { PaidTraffic } from '../model/paid-traffic.ts';
import type {
  AudienceCounters,
  LineIntent,
  OpenQuestion,
  ProductCounters,
  PublicState,
  RoomState,
  TeamState,
  TrendPoint,
} from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';
import { copyTeam, withTeam } from './copy-partition.ts';
import { appendNewest, keepNewest, keepWithin } from './keep-newest.ts';
import { withIntents } from './line-intents.ts';

/** The same tick in numbers for the team: `counters` and `products` are increments; what did not change is left out. Channel: team. */
export interface AudienceCounted {
  readonly type: 'audienceCounted';
  readonly tick: number;
  readonly counters: Partial<AudienceCounters>;
  readonly products: readonly ({ productId: ProductId } & ProductCounters)[];
  readonly intents: readonly LineIntent[];
}

const KEPT_QUESTIONS = 60;
const KEPT_POINTS = 60;
/** UTF-8 bytes of names and texts of open questions in a snapshot. */
const QUESTION_BYTES = 4_000;
/** Show time between two points of the trend. */
export const TREND_STEP_MS = 5_000;

/** Adds the tick to the team's counters, opens its questions, and draws a trend point every five seconds. */
export function applyAudienceCounted(state: RoomState, event: AudienceCounted, atMs: ShowMs): RoomState {
  const { team } = state;
  if (team === null) return state;
  const counters = copyCounters(team.counters);
  addIncrements(counters, event.counters);
  const counted = copyTeam(team);
  counted.counters = counters;
  counted.paidTraffic = team.paidTraffic && addPaid(team.paidTraffic, event.counters);
  counted.products = addProducts(team.products, event.products);
  counted.intents = withIntents(team.intents, event.intents, state.public);
  counted.openQuestions = withQuestions(team.openQuestions, event.intents, state.public);
  if (atMs % TREND_STEP_MS === 0) counted.trend = withPoint(team, trendPoint(state.public, counters, atMs));
  return withTeam(state, counted);
}

/** People whom an earlier campaign brought count for the one that runs. */
function addPaid(paid: PaidTraffic, increments: Partial<AudienceCounters>): PaidTraffic {
  return {
    ...paid,
    spentCents: paid.spentCents + (increments.paidSpendCents ?? 0),
    views: paid.views + (increments.paidViews ?? 0),
    orders: paid.orders + (increments.paidOrders ?? 0),
    gmvCents: paid.gmvCents + (increments.paidGmvCents ?? 0),
  };
}

function addProducts(
  products: TeamState['products'],
  increments: AudienceCounted['products'],
): Readonly<Record<ProductId, ProductCounters>> {
  if (increments.length === 0) return products;
  const sums = { ...products };
  for (const { productId, ...more } of increments) {
    const counted = sums[productId];
    if (counted !== undefined) sums[productId] = addProduct(counted, more);
  }
  return sums;
}

function addProduct(a: ProductCounters, b: ProductCounters): ProductCounters {
  return {
    exposures: a.exposures + b.exposures,
    clicks: a.clicks + b.clicks,
    carts: a.carts + b.carts,
    orders: a.orders + b.orders,
    units: a.units + b.units,
    gmvCents: a.gmvCents + b.gmvCents,
  };
}

/** Questions among the new lines: an intent with a topic. Who asked what is read from the public chat. */
function openedQuestions(intents: readonly LineIntent[], { chat }: PublicState): OpenQuestion[] {
  return intents.flatMap(({ lineId, topic, productId }) => {
    const line = topic === null ? undefined : chat.find((entry) => entry.id === lineId);
    if (topic === null || line === undefined) return [];
    const { viewer, name, text, atMs } = line;
    return [{ lineId, viewer, name, text, topic, productId, askedAtMs: atMs, isSentToHost: false }];
  });
}

function withQuestions(
  open: readonly OpenQuestion[],
  intents: readonly LineIntent[],
  room: PublicState,
): readonly OpenQuestion[] {
  if (intents.length === 0) return open;
  const more = openedQuestions(intents, room);
  if (more.length === 0) return open;
  const newest = keepNewest([...open, ...more], KEPT_QUESTIONS);
  return keepWithin(newest, QUESTION_BYTES, ({ name, text }) => utf8Length(name) + utf8Length(text));
}

function withPoint(team: TeamState, point: TrendPoint): readonly TrendPoint[] {
  return appendNewest(team.trend, [point], KEPT_POINTS);
}

function trendPoint({ online }: PublicState, { gmvCents, comments }: AudienceCounters, atMs: ShowMs): TrendPoint {
  return { atMs, online, gmvCents, comments };
}
