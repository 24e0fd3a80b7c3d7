import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { evolve } from '#shared/events/evolve.ts';
import { initialRoomState } from '#shared/events/initial-room-state.ts';
import { must } from '#shared/lib/assert.ts';
import type { JournalEntry } from '#shared/model/recording.ts';
import type { RoomState } from '#shared/model/room.ts';
import { projectState } from '#shared/protocol/visibility.ts';
import { readConfig } from '../../../server/config.ts';
import { shippedContent } from '../../../server/content/shipped-content.ts';
import { createLogger } from '../../../server/logger.ts';
import { openOperationDatabase } from '../../../server/operations/operation-database.ts';
import { type VerifyReport, verify } from '../../../server/operations/verify.ts';
import { openStorage } from '../../../server/storage/open-storage.ts';
import { readPostmaster } from '../../../server/storage/postmaster.ts';
import { makeDataDir, removeDataDir } from '../../support/data-dir.ts';
import { freePort } from '../../support/free-port.ts';
import { visit } from '../../support/room-client.ts';
import { type ServerProcess, startServer } from '../../support/server-process.ts';
import { openAckLog, readAckLog } from './ack-log.ts';
import { createDice } from './kill-dice.ts';
import { startTirelessClient, type TirelessClient } from './tireless-client.ts';

/** What is killed: the server, its PostgreSQL, or both at once. */
export type Victim = 'server' | 'database' | 'both';
const VICTIMS: readonly Victim[] = ['server', 'database', 'both'];

export interface KillOptions {
  readonly times: number;
  readonly teams: number;
  readonly seed: number;
  /** No kill begins after this many minutes. */
  readonly mostMinutes: number;
  readonly onKill?: (kill: Kill) => void;
}

/** One kill. */
export interface Kill {
  readonly victim: Victim;
  /** Whether a command was on its way when it happened. */
  readonly hasHit: boolean;
  /** From the kill until the server said that it is ready again, milliseconds; 0 when it never went. */
  readonly startMs: number;
  /** From then, or from the kill of a database, until every team had two commands answered anew, milliseconds. */
  readonly backMs: number;
}

export interface KillReport extends Comparison {
  readonly kills: readonly Kill[];
}

/** What was promised, against what is stored. */
export interface Comparison {
  readonly acked: number;
  /** Acknowledged commands that the journal does not hold at their place. */
  readonly lost: readonly string[];
  /** Command ids that are stored more than once. */
  readonly doubled: readonly string[];
  /** Rooms whose client holds another state than the journal tells. */
  readonly differing: readonly string[];
  readonly verified: VerifyReport;
}

/** Three commands a second. */
const PACE_MS = 333;
/** Long enough for a server, its database and every show on a machine with other work. */
const BACK_WITHIN_MS = 120_000;

/**
 * Plays teams at three commands a second over real sockets and a real PostgreSQL, kills one of them again and again at
 * random moments, and compares what was acknowledged with what is stored. Throws when a team does not come back.
 */
export async function killTeams({ times, teams, seed, mostMinutes, onKill }: KillOptions): Promise<KillReport> {
  const roll = createDice(seed);
  const dataDir = await makeDataDir();
  const logs = await mkdtemp(join(tmpdir(), 'caipai-acks-'));
  const port = await freePort();
  const start = () => startServer({ dataDir, port, env: { LOG_LEVEL: 'error' }, withinMs: BACK_WITHIN_MS });
  let server = await start();
  const { url } = server;
  const log = openAckLog(join(logs, 'acks'));
  const kills: Kill[] = [];
  const shows: Show[] = [];
  try {
    // One after the other: fifteen newcomers at once are more than a busy machine answers.
    for (let team = 0; team < teams; team += 1) shows.push(await openTeam(url, team, log));
    const clients = shows.map(({ client }) => client);
    await allAnswered(clients);
    const endMs = performance.now() + mostMinutes * 60_000;
    while (kills.length < times && performance.now() < endMs) {
      const victim = must(VICTIMS[kills.length % VICTIMS.length], 'a victim');
      await pause(200 + roll(1_500));
      await nextSending(clients);
      await pause(roll(6));
      const hasHit = clients.some((client) => client.isOpen());
      await kill(victim, server, dataDir);
      const killedMs = performance.now();
      if (victim !== 'database') server = await start();
      const readyMs = performance.now();
      await allAnswered(clients);
      const backMs = Math.round(performance.now() - readyMs);
      const done: Kill = { victim, hasHit, startMs: Math.round(readyMs - killedMs), backMs };
      kills.push(done);
      onKill?.(done);
    }
  } finally {
    await Promise.all(shows.map(({ client }) => client.stop()));
    log.close();
    await server.stop();
  }
  const report = await compare({ DATA_DIR: dataDir }, shows, readAckLog(join(logs, 'acks')));
  await rm(logs, { recursive: true, force: true });
  await removeDataDir(dataDir);
  await rm(dirname(dataDir), { recursive: true, force: true });
  return { kills, ...report };
}

/** A team that plays, and its room. */
export interface Show {
  readonly roomId: string;
  readonly client: TirelessClient;
}

/** One person operates beside four bots; the show runs as soon as it is opened. */
export async function openTeam(url: string, team: number, log: ReturnType<typeof openAckLog>): Promise<Show> {
  const person = await visit(url);
  const order = { mode: 'solo', role: 'operator', scenarioId: 'known-account', minutes: 120 } as const;
  const roomId = await person.openRehearsal(order);
  const client = startTirelessClient(
    url,
    person,
    roomId,
    'operator',
    (n, room) => {
      const { queue } = room.state().public;
      const { productId } = must(queue[(n + team) % queue.length], 'a product');
      return n % 2 === 0
        ? { type: 'releaseStock', productId, quantity: 1 }
        : { type: 'moveProduct', productId, toIndex: (n + team) % queue.length };
    },
    log,
    PACE_MS,
  );
  return { roomId, client };
}

async function kill(victim: Victim, server: ServerProcess, dataDir: string): Promise<void> {
  const postmaster = victim === 'server' ? null : await findPostmaster(dataDir);
  if (postmaster !== null) process.kill(postmaster, 'SIGKILL');
  if (victim !== 'database') await server.kill();
}

async function findPostmaster(dataDir: string): Promise<number> {
  const { data }: { data: string } = JSON.parse(await readFile(join(dataDir, 'cluster.json'), 'utf8'));
  return must(await readPostmaster(resolve(dataDir, data)), 'a postmaster').pid;
}

/** Resolves when any client sends its next command: what is killed then is killed with work under way. */
export function nextSending(clients: readonly TirelessClient[]): Promise<void> {
  return new Promise((resolve) => {
    for (const client of clients) client.onSend = resolve;
  });
}

/** Resolves when every client has had a command answered that it sent after now. */
export async function allAnswered(clients: readonly TirelessClient[]): Promise<void> {
  const wanted = clients.map((client) => client.answered() + 2);
  const deadline = performance.now() + BACK_WITHIN_MS;
  const isBack = () => clients.every((client, index) => client.answered() >= (wanted[index] ?? 0));
  while (!isBack()) {
    if (performance.now() > deadline) throw new Error('a team did not come back');
    await Promise.race([pause(20), ...clients.map((client) => client.failed)]);
  }
}

/** Compares what was promised with what is stored. `environment` says where that is; no server may run on it. */
export async function compare(
  environment: Readonly<Record<string, string>>,
  shows: readonly Show[],
  acks: readonly { readonly commandId: string; readonly seq: number }[],
): Promise<Comparison> {
  const logger = createLogger('silent');
  const config = readConfig(environment);
  const storage = await openStorage({ config, logger });
  const stored = new Map<string, number>();
  const doubled: string[] = [];
  const differing: string[] = [];
  for (const { roomId, client } of shows) {
    const entries = await storage.journal.read(roomId, 0);
    for (const { commandId, seq } of entries) {
      const isOfClient = commandId.startsWith('test-');
      if (isOfClient && stored.has(commandId)) doubled.push(commandId);
      if (isOfClient) stored.set(commandId, seq);
    }
    const room = must(client.room(), 'it was there');
    if (!isDeepStrictEqual(room.state(), stateAt(entries, room.lastSeq()))) differing.push(roomId);
  }
  await storage.close();
  const database = await openOperationDatabase({ config, logger });
  const verified = await verify({
    databaseUrl: database.url,
    dataDir: config.dataDir,
    content: shippedContent(),
  }).finally(database.close);
  const lost = acks.filter(({ commandId, seq }) => stored.get(commandId) !== seq).map(({ commandId }) => commandId);
  return { acked: acks.length, lost, doubled, differing, verified };
}

/** What a team sees after an entry, as the journal tells it. */
function stateAt(entries: readonly JournalEntry[], seq: number): RoomState {
  let state = initialRoomState('staff');
  for (const entry of entries.slice(0, seq)) {
    for (const event of entry.events) state = evolve(state, event, entry.showMs);
  }
  return projectState(state, 'team');
}
