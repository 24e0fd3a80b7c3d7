import type { RoomContext } from '#shared/authority/decision.ts';
import { decideOpenRoom } from '#shared/commands/open-room.ts';
import type { RoomEvent } from '#shared/events/event.ts';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import { must } from '#shared/lib/assert.ts';
import type { Topic } from '#shared/model/fact-sheet.ts';
import type { RoomIncident } from '#shared/model/incident.ts';
import type { FlashSale, LuckyBag } from '#shared/model/offer.ts';
import type { Actor } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import type { Role } from '#shared/model/seat.ts';
import { makeRoomContext } from './make-room-context.ts';

/** Context of the rooms that `given` makes. */
export const CONTEXT: RoomContext = makeRoomContext();

/** The full state of an opened room after some events, all at `atMs`. */
export function given(events: readonly RoomEvent[] = [], atMs = 0): RoomState {
  const opening = decideOpenRoom(initialRoomState('staff'), { type: 'openRoom' }, CONTEXT);
  const opened = opening.ok ? opening.events : [];
  return [...opened, ...events].reduce((state, event) => evolve(state, event, atMs), initialRoomState('staff'));
}

/** The full state of a show on air after some events. */
export function givenLive(events: readonly RoomEvent[] = [], atMs = 0): RoomState {
  return given([{ type: 'showStarted' }, ...events], atMs);
}

/** The full state of a show that is over. */
export function givenEnded(): RoomState {
  return givenLive([{ type: 'showEnded', reason: 'team' }]);
}

/** Participant number `number` in a seat. */
export function person(number: number, role: Role | null): Actor & { kind: 'participant' } {
  return { kind: 'participant', id: `p-${String(number).padStart(16, '0')}`, role };
}

/** A person takes a seat with lease 1. */
export function seated(number: number, role: Role): RoomEvent {
  return { type: 'seatTaken', role, holder: { kind: 'person', participantId: person(number, role).id }, epoch: 1 };
}

/** One tick in which viewers write the given lines, numbered from 1; a topic makes a question of it. */
export function chatted(
  lines: readonly { topic: Topic | null; productId?: string | null; viewer?: number; text?: string }[],
): RoomEvent[] {
  const idOf = (index: number) => `line-${String(index + 1).padStart(6, '0')}`;
  return [
    {
      type: 'audienceTicked',
      tick: 1,
      online: 30,
      likes: 0,
      lines: lines.map(({ viewer, text }, index) => ({
        id: idOf(index),
        viewer: viewer ?? index,
        name: `观众${index}`,
        text: text ?? '在吗',
      })),
      notices: [],
      sales: [],
      couponUses: [],
    },
    {
      type: 'audienceCounted',
      tick: 1,
      counters: { comments: lines.length },
      products: [],
      intents: lines.map(({ topic, productId }, index) => ({
        lineId: idOf(index),
        intent: topic === null ? 'chat' : 'ask-size',
        topic,
        productId: productId ?? null,
      })),
    },
  ];
}

/** Team partition of a full state. */
export function teamIn(state: RoomState) {
  return must(state.team, 'full state');
}

/** Open prompts of the host in a full state. */
export function promptsIn(state: RoomState) {
  return must(state.host, 'full state').prompts;
}

/** A flash sale of 20 pillows at 109.00, announced and open at once. */
export function flashSale(overrides: Partial<FlashSale> = {}): RoomEvent {
  return {
    type: 'flashSaleStarted',
    flashSale: {
      id: 'flash-sale-000001',
      productId: 'pillow',
      priceCents: 10_900,
      quantity: 20,
      soldUnits: 0,
      perBuyerLimit: 1,
      announcedAtMs: 0,
      opensAtMs: 0,
      endsAtMs: 60_000,
      ...overrides,
    },
  };
}

/** A lucky bag with two winners that is drawn after a minute. */
export function luckyBag(overrides: Partial<LuckyBag> = {}): RoomEvent {
  return {
    type: 'luckyBagStarted',
    luckyBag: {
      id: 'lucky-bag-000001',
      prize: '护颈枕',
      phrase: '睡个好觉',
      winners: 2,
      startedAtMs: 0,
      endsAtMs: 60_000,
      entrantCount: 0,
      ...overrides,
    },
  };
}

/** Incident number `number` of the moderator, opened at 0 and due after 30 seconds. */
export function incident(number: number, overrides: Partial<RoomIncident> = {}): RoomEvent {
  return {
    type: 'incidentOpened',
    incident: {
      id: `incident-${String(number).padStart(6, '0')}`,
      incidentId: 'heckler',
      name: { zh: '有人起哄', en: 'A heckler' },
      brief: { zh: '有人起哄', en: 'A heckler' },
      ownerRole: 'moderator',
      openedAtMs: 0,
      dueAtMs: 30_000,
      outcome: 'open',
      closedAtMs: null,
      truth: null,
      expected: null,
      ...overrides,
    },
  };
}
