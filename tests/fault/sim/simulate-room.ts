import { createFakeAudience } from '../../support/fake-audience.ts';
import { makeRoomContext } from '../../support/make-room-context.ts';
import { type ClientModel, createClientModel } from './client-model.ts';
import { createFaultyNetwork } from './faulty-network.ts';
import { createFaultyStore, type MakeFault } from './faulty-store.ts';
import { createInvariants, Violation } from './invariants.ts';
import { createRoomServer, LINGER_MS, type RoomModule, type RoomServer } from './room-server.ts';
import { type Draw, seededDraw } from './seeded-draw.ts';
import { createStepWatch } from './step-watch.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

/** The parts under test: the real ones, or those of a mutant. */
export type Subject = RoomModule & { readonly makeFault: MakeFault };

/** What happened in a run that kept all promises. */
export interface SimOutcome {
  readonly entries: number;
  readonly accepted: number;
  readonly refused: number;
  readonly incarnations: number;
  readonly ticks: number;
}

const CHAOS_MS = 20_000;
/** After the faults stop, everybody must agree within this time. */
const CALM_MS = 10_000;

/**
 * Plays one seed: a room, its disk and its network fail in many ways for 20 virtual seconds, then all is calm. Six tabs
 * of five people give commands; two of them share a person, one only watches. Throws a Violation.
 */
export async function simulateRoom(seed: number, subject: Subject): Promise<SimOutcome> {
  const time = createVirtualTime();
  const draw = seededDraw(seed);
  const isCalm = () => time.now() >= CHAOS_MS;
  const isTicking = () => time.now() < CHAOS_MS + CALM_MS / 2;
  const context = makeRoomContext({ plannedMs: 600_000, crowdSeed: seed });
  const productIds = context.header.project.products.map(({ id }) => id);
  const store = createFaultyStore(time, draw, isCalm, subject.makeFault);
  const steps = createStepWatch();
  const makeAudience = () => steps.watch(createFakeAudience(seed, productIds));
  const server = createRoomServer(subject, context, store, time, { isTicking, makeAudience });
  const clients = createClients(server, time, draw, isCalm);
  scheduleKills(server, time, draw, isCalm);
  const check = createInvariants(store, clients, server, context.header.project.products);
  await time.runUntil(CHAOS_MS + CALM_MS, () => {
    steps.check();
    check();
  });
  checkConvergence(clients, server);
  const sent = clients.flatMap((client) => client.sent);
  return {
    entries: store.committed.length,
    accepted: sent.filter(({ ack }) => ack?.ok === true).length,
    refused: sent.filter(({ ack }) => ack?.ok === false).length,
    incarnations: server.incarnation(),
    ticks: store.committed.filter((entry) => entry.command.type === 'advanceClock').length,
  };
}

function createClients(server: RoomServer, time: VirtualTime, draw: Draw, isCalm: () => boolean): ClientModel[] {
  const isActing = () => !isCalm();
  const tabs = [
    { name: 'first-tab', personNumber: 1, viewpoint: 'team' },
    { name: 'second-tab', personNumber: 1, viewpoint: 'team' },
    { name: 'at-host', personNumber: 2, viewpoint: 'host' },
    { name: 'third', personNumber: 3, viewpoint: 'team' },
    { name: 'fourth', personNumber: 4, viewpoint: 'team' },
    { name: 'phone', personNumber: 5, viewpoint: 'public' },
  ] as const;
  // Each tab has a line of its own: one may be cut off while the others are not.
  return tabs.map((tab) =>
    createClientModel({ ...tab, isActing }, server, time, createFaultyNetwork(time, draw, isCalm), draw),
  );
}

function scheduleKills(server: RoomServer, time: VirtualTime, draw: Draw, isCalm: () => boolean): void {
  const next = () => {
    // One in three is only thought to be dead: two owners write for a moment, and the journal must tell them apart.
    if (!isCalm()) server.kill(draw(3) === 0 ? draw(LINGER_MS) : 0);
    time.after(2_000 + draw(8_000), next);
  };
  time.after(2_000 + draw(8_000), next);
}

function checkConvergence(clients: readonly ClientModel[], server: RoomServer): void {
  const seq = server.room()?.lastSeq();
  for (const client of clients) {
    if (client.lastSeq() !== seq) throw new Violation('9 liveness', `a client stays at ${client.lastSeq()} of ${seq}`);
    const open = client.sent.find(({ ack }) => ack === null);
    if (open !== undefined) throw new Violation('9 liveness', `${open.request.commandId} was never answered`);
  }
}
