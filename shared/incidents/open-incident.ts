import { teamOf } from '../commands/full-state.ts';
import { nextId } from '../commands/next-id.ts';
import type { RoomEvent } from '../events/event.ts';
import type { ProductId } from '../model/ids.ts';
import type { Incident, IncidentTerms, RoomIncident } from '../model/incident.ts';
import type { IncidentEffect } from '../model/incident-effect.ts';
import type { QueueItem, RoomState } from '../model/room.ts';
import type { ShowMs } from '../model/units.ts';

/** An incident that opens at `atMs`, the `offset`-th of its entry. Nothing of it is in the state yet. */
export function openedIncident(
  state: RoomState,
  { id, name, brief, ownerRole, seconds }: Incident,
  atMs: ShowMs,
  offset = 0,
): RoomIncident {
  return {
    id: nextId('incident', teamOf(state).incidents, offset),
    incidentId: id,
    name,
    brief,
    ownerRole,
    openedAtMs: atMs,
    dueAtMs: atMs + seconds * 1_000,
    outcome: 'open',
    closedAtMs: null,
    truth: null,
    expected: null,
  };
}

/**
 * What the opening of an incident does to the console at once, and the event that tells the staff and the log what is
 * behind it. Effects without something to work on do nothing. Rules: CMD-72, CMD-76.
 */
export function openingEvents(state: RoomState, { id }: RoomIncident, entry: Incident): RoomEvent[] {
  const item = productOnStage(state);
  const { truth, expected } = entry;
  return [
    ...(item === null ? [] : entry.effects.flatMap((effect) => effectAtOnce(state, effect, item))),
    { type: 'incidentRevealed', key: { id, truth, expected }, terms: termsOf(entry, item?.productId ?? null) },
  ];
}

/** The product that an incident concerns: the one whose card is up, else the first on sale; null when nothing is. */
export function productOnStage({ public: { queue, pinned } }: RoomState): QueueItem | null {
  const shown = queue.find(({ productId }) => productId === pinned?.productId);
  return shown ?? queue.find(isForSale) ?? null;
}

/** A product that a viewer could buy now. */
export function isForSale({ isListed, isSoldOut, stock }: QueueItem): boolean {
  return isListed && !isSoldOut && stock > 0;
}

function termsOf(entry: Incident, productId: ProductId | null): IncidentTerms {
  const { gravity, acts, worse, effects, judged, question } = entry;
  return { gravity, acts, worse, effects, judged, question, productId };
}

function effectAtOnce(state: RoomState, effect: IncidentEffect, item: QueueItem): RoomEvent[] {
  const { productId, priceCents, stock } = item;
  switch (effect.kind) {
    case 'wrongPrice': {
      const wrongCents = Math.max(1, Math.floor(priceCents * effect.factor));
      return [{ type: 'priceChanged', productId, priceCents: wrongCents, previousCents: priceCents }];
    }
    case 'wrongCard': {
      const other = state.public.queue.find((one) => one.productId !== productId && isForSale(one));
      return other === undefined ? [] : [{ type: 'productPinned', productId: other.productId }];
    }
    case 'sellOut':
      return withdrawn(productId, stock);
    case 'stockCut':
      return withdrawn(productId, Math.floor(stock * effect.share));
    case 'oversell':
      return [{ type: 'stockReleased', productId, quantity: effect.units }];
    default:
      return [];
  }
}

function withdrawn(productId: ProductId, quantity: number): RoomEvent[] {
  return quantity === 0 ? [] : [{ type: 'stockWithdrawn', productId, quantity }];
}
