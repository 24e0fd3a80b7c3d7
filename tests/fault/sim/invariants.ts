import { isDeepStrictEqual } from 'node:util';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import type { Product } from '#shared/model/product.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import { projectState, type Viewpoint } from '#shared/protocol/visibility.ts';
import type { ClientModel, Sent } from './client-model.ts';
import type { FaultyStore } from './faulty-store.ts';
import type { RoomServer } from './room-server.ts';

/** A promise that the room broke. */
export class Violation extends Error {
  readonly invariant: string;
  constructor(invariant: string, message: string) {
    super(`${invariant}: ${message}`);
    this.name = 'Violation';
    this.invariant = invariant;
  }
}

/** Checks after every step; throws a Violation. */
export type Check = () => void;

/** Watches a world through its disk, its clients and the state of its server. */
export function createInvariants(
  store: FaultyStore,
  clients: readonly ClientModel[],
  server: RoomServer,
  products: readonly Pick<Product, 'id' | 'stock'>[],
): Check {
  const states: RoomState[] = [initialRoomState('staff')];
  const commandIds = new Set<string>();
  const released = new Map<string, number>();
  const checkedSeq = new Map<ClientModel, number>();
  const unanswered = new Map<ClientModel, { readonly sent: readonly Sent[]; readonly count: number }>();
  let liveChecked = '';

  function followDisk(): void {
    for (const entry of store.committed.slice(states.length - 1)) {
      const before = states[states.length - 1] ?? initialRoomState('staff');
      expect('2 journal dense', entry.seq === states.length, `entry ${entry.seq} at place ${states.length}`);
      expect('3 one effect per command', !commandIds.has(entry.commandId), `${entry.commandId} twice`);
      expectHolder(entry, before);
      commandIds.add(entry.commandId);
      states.push(entry.events.reduce((state, event) => evolve(state, event, entry.showMs), before));
      expectConserved(entry, states[entry.seq]);
    }
  }

  /** Pieces are sold or left, and what was sold is what was earned. Rules: ROOM-7. */
  function expectConserved({ seq, events }: JournalEntry, state: RoomState | undefined): void {
    for (const event of events) {
      if (event.type === 'productAdded') released.delete(event.item.productId);
      if (event.type !== 'stockReleased' && event.type !== 'stockWithdrawn') continue;
      const change = event.type === 'stockReleased' ? event.quantity : -event.quantity;
      released.set(event.productId, (released.get(event.productId) ?? 0) + change);
    }
    for (const { productId, stock, soldUnits } of state?.public.queue ?? []) {
      const had = (products.find(({ id }) => id === productId)?.stock ?? 0) + (released.get(productId) ?? 0);
      expect('6 stock conserves', stock >= 0 && stock + soldUnits === had, `${productId} at ${seq}`);
    }
    const earned = Object.values(state?.team?.products ?? {}).reduce((sum, { gmvCents }) => sum + gmvCents, 0);
    expect('6 money conserves', earned === (state?.team?.counters.gmvCents ?? 0), `at ${seq}`);
  }

  /** The journal says who gave a command from which seat; the client which lease it held. */
  function expectHolder(entry: JournalEntry, before: RoomState): void {
    const { actor, command } = entry;
    if (actor.kind !== 'participant' || actor.role === null || command.type === 'takeSeat') return;
    const seat = before.team?.seats[actor.role];
    const isHolder = seat?.holder.kind === 'person' && seat.holder.participantId === actor.id;
    expect('7 one lease per seat', isHolder, `${entry.commandId} was given from a seat of somebody else`);
    const sent = clients.flatMap((client) => client.sent).find(({ request }) => request.commandId === entry.commandId);
    expect(
      '7 one lease per seat',
      sent?.request.epoch === seat?.epoch,
      `${entry.commandId} had lease ${sent?.request.epoch}`,
    );
  }

  /** What is stored stays stored: an answer is compared once, when it comes. */
  function checkAcks(): void {
    for (const client of clients) {
      const seen = unanswered.get(client) ?? { sent: [], count: 0 };
      const waiting = [...seen.sent, ...client.sent.slice(seen.count)];
      unanswered.set(client, { sent: waiting.filter(({ ack }) => ack === null), count: client.sent.length });
      for (const { request, ack } of waiting) {
        if (ack?.ok !== true) continue;
        const entry = store.committed[ack.seq - 1];
        expect('1 acked is stored', entry?.commandId === request.commandId, `${request.commandId} acked at ${ack.seq}`);
      }
    }
  }

  function checkClients(): void {
    for (const client of clients) {
      const seq = client.lastSeq();
      if (checkedSeq.get(client) === seq) continue;
      checkedSeq.set(client, seq);
      expectSame('4 clients fold what the server has', client.state(), stateAt(seq, client.viewpoint), `at ${seq}`);
    }
  }

  function checkServer(): void {
    const room = server.room();
    if (room === null || liveChecked === `${server.incarnation()}/${room.lastSeq()}`) return;
    liveChecked = `${server.incarnation()}/${room.lastSeq()}`;
    expectSame('5 replay is live', room.state(), stateAt(room.lastSeq(), 'staff'), `at ${room.lastSeq()}`);
  }

  function stateAt(seq: number, viewpoint: Viewpoint): RoomState {
    const state = states[seq];
    if (state === undefined) throw new Violation('1 acked is stored', `entry ${seq} was seen before it was stored`);
    return projectState(state, viewpoint);
  }

  return () => {
    followDisk();
    checkAcks();
    checkClients();
    checkServer();
  };
}

function expect(invariant: string, holds: boolean, message: string): void {
  if (!holds) throw new Violation(invariant, message);
}

function expectSame(invariant: string, a: RoomState, b: RoomState, where: string): void {
  expect(invariant, isDeepStrictEqual(a, b), `states differ ${where}`);
}
