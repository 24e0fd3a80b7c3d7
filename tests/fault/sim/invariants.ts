import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import { canonicalJson } from '#shared/protocol/canonical-json.ts';
import { projectState, type Viewpoint } from '#shared/protocol/visibility.ts';
import type { ClientModel } from './client-model.ts';
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
export function createInvariants(store: FaultyStore, clients: readonly ClientModel[], server: RoomServer): Check {
  const states: RoomState[] = [initialRoomState('staff')];
  const commandIds = new Set<string>();
  const checkedSeq = new Map<ClientModel, number>();
  let liveChecked = '';

  function followDisk(): void {
    for (const entry of store.committed.slice(states.length - 1)) {
      const before = states[states.length - 1] ?? initialRoomState('staff');
      expect('2 journal dense', entry.seq === states.length, `entry ${entry.seq} at place ${states.length}`);
      expect('3 one effect per command', !commandIds.has(entry.commandId), `${entry.commandId} twice`);
      expectHolder(entry, before);
      commandIds.add(entry.commandId);
      states.push(entry.events.reduce((state, event) => evolve(state, event, entry.showMs), before));
    }
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

  function checkAcks(): void {
    for (const { request, ack } of clients.flatMap((client) => client.sent)) {
      if (ack?.ok !== true) continue;
      const entry = store.committed[ack.seq - 1];
      expect('1 acked is stored', entry?.commandId === request.commandId, `${request.commandId} acked at ${ack.seq}`);
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
  expect(invariant, canonicalJson(a) === canonicalJson(b), `states differ ${where}`);
}
