import type { AudienceTick, TickOfferUses } from '../audience/audience-tick.ts';
import { teamOf } from '../commands/full-state.ts';
import { nextId } from '../commands/next-id.ts';
import type { AudienceTicked, OfferUses } from '../events/audience-ticked.ts';
import type { RoomEvent } from '../events/event.ts';
import { type IncidentWatch, NO_INCIDENTS } from '../incidents/incident-watch.ts';
import { must } from '../lib/assert.ts';
import { TICK_MS } from '../lib/constants.ts';
import { blockedWordIn } from '../model/blocked-words.ts';
import type { LineId, ProductId } from '../model/ids.ts';
import type { Project } from '../model/project.ts';
import type { RoomState } from '../model/room.ts';
import type { RoomContext } from './decision.ts';
import { endedOffers } from './ended-offers.ts';
import { incidentEvents } from './incident-events.ts';

type Products = Project['products'];

/** Show time between two digests. */
const DIGEST_STEP_MS = 60_000;

/**
 * The events of one tick, in order: what viewers see, the same in numbers, the traffic window when the scenario opens
 * the box, offers that are used up or over, what open incidents bring, the lines that the word filter hides, the planned end, and the digest at each
 * full minute, at the end, and with each window that the box keeps from the team.
 * `digest` is asked for only when it is marked, `state` is the full state before the tick, `watch` what the log says of its incidents. Rules: CMD-57, CMD-60 to CMD-63.
 */
export function tickEvents(
  audienceTick: AudienceTick,
  state: RoomState,
  digest: () => string,
  context: RoomContext,
  watch: IncidentWatch = NO_INCIDENTS,
): readonly RoomEvent[] {
  const counted = audienceEvents(audienceTick, state, context);
  return [...counted, ...eventsBeside(counted, audienceTick, state, digest, context, watch)];
}

/** What the audience did in a tick: as viewers see it, and in numbers. */
export function audienceEvents(
  audienceTick: AudienceTick,
  { public: { chat } }: RoomState,
  { header }: RoomContext,
): readonly RoomEvent[] {
  const { products } = header.project;
  const lineIds = audienceTick.lines.map((_, index) => nextId('line', chat, index));
  return [publicPart(audienceTick, lineIds, products), teamPart(audienceTick, lineIds, products)];
}

/** The events of a tick besides what the audience did, `counted`. */
export function eventsBeside(
  counted: readonly RoomEvent[],
  audienceTick: AudienceTick,
  state: RoomState,
  digest: () => string,
  context: RoomContext,
  watch: IncidentWatch,
): readonly RoomEvent[] {
  const { tick, traffic, lines } = audienceTick;
  const atMs = tick * TICK_MS;
  const { products } = context.header.project;
  const isEnd = atMs >= Math.min(state.public.plannedMs, context.header.drill?.toMs ?? state.public.plannedMs);
  const events: RoomEvent[] = [];
  if (traffic !== null && context.scenario.glassBox) events.push({ type: 'trafficMeasured', window: traffic });
  events.push(...endedOffers(audienceTick, state, atMs, products));
  events.push(...incidentEvents(state, atMs, lines.length, context, watch));
  const { blockedWords } = teamOf(state);
  if (blockedWords.length > 0) events.push(...filteredLines([...counted, ...events], blockedWords));
  if (isEnd) events.push({ type: 'showEnded', reason: 'planned' });
  const isKeptForStaff = traffic !== null && !context.scenario.glassBox;
  if (isEnd || isKeptForStaff || atMs % DIGEST_STEP_MS === 0)
    events.push({ type: 'digestMarked', tick, digest: digest(), traffic });
  return events;
}

/** Lines of these events that hold a blocked word are hidden as they come. Rules: CMD-48. */
function filteredLines(events: readonly RoomEvent[], words: readonly string[]): readonly RoomEvent[] {
  return events
    .flatMap((event) => (event.type === 'audienceTicked' || event.type === 'linesPosted' ? event.lines : []))
    .filter(({ text }) => blockedWordIn(text, words) !== null)
    .map(({ id }) => ({ type: 'lineHidden', lineId: id }));
}

function publicPart(
  { tick, online, counters, lines, notices, products, couponUses, offerUses }: AudienceTick,
  lineIds: readonly LineId[],
  list: Products,
): RoomEvent {
  const ticked: AudienceTicked = {
    type: 'audienceTicked',
    tick,
    online,
    likes: counters.likes ?? 0,
    lines: lines.map(({ viewer, name, text }, index) => ({ id: idAt(lineIds, index), viewer, name, text })),
    notices,
    sales: products
      .filter(({ units }) => units > 0)
      .map(({ product, units }) => ({ productId: idOf(list, product), units })),
    couponUses,
  };
  return offerUses === null ? ticked : { ...ticked, offerUses: withIds(offerUses, list) };
}

function withIds({ flashUnits, gifts, bagEntrants }: TickOfferUses, list: Products): OfferUses {
  return {
    flashUnits,
    gifts: gifts.map(({ product, count }) => ({ productId: idOf(list, product), count })),
    bagEntrants,
  };
}

function teamPart(
  { tick, counters, products, lines }: AudienceTick,
  lineIds: readonly LineId[],
  list: Products,
): RoomEvent {
  return {
    type: 'audienceCounted',
    tick,
    counters,
    products: products.map(({ product, ...counts }) => ({ productId: idOf(list, product), ...counts })),
    intents: lines.map(({ intent, topic, product }, index) => ({
      lineId: idAt(lineIds, index),
      intent,
      topic,
      productId: product === -1 ? null : idOf(list, product),
    })),
  };
}

function idAt(lineIds: readonly LineId[], index: number): LineId {
  return must(lineIds[index], 'every line has an id');
}

function idOf(products: Products, product: number): ProductId {
  return must(products[product], 'a product of the project').id;
}
